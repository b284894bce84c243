import { describe, expect, test } from "vitest";
import { LIMITS } from "../../../server/intake/read/limits.ts";
import { readBytes, refusal, rowsOf } from "./readBytes.ts";

async function rowsAndRules(text: string, name = "a.csv") {
  const { sheets, problems } = await readBytes(name, text);
  return { rows: await rowsOf(sheets[0]), rules: problems.map(({ cell, rule }) => `${cell} ${rule}`) };
}

describe("the separator", () => {
  test.each([
    ["comma", "a,b\n1,2\n"],
    ["tab", "a\tb\n1\t2\n"],
    ["semicolon", "a;b\n1;2\n"],
    ["bar", "a|b\n1|2\n"],
  ])("is found by content: %s", async (_, text) => {
    expect(await rowsAndRules(text)).toEqual({
      rows: [
        [1, "a", "b"],
        [2, "1", "2"],
      ],
      rules: [],
    });
  });

  test("is the tab where amounts hold commas that nobody quoted", async () => {
    const { source, sheets } = await readBytes("a.tsv", "名称\t金额\n农村\t1,234.50\n水利\t2,000\n");
    expect(source.format).toBe("tsv");
    expect((await rowsOf(sheets[0]))[1]).toEqual([2, "农村", "1,234.50"]);
  });

  test("is the semicolon where commas are decimal points", async () => {
    expect((await rowsAndRules("name;amount\nx;1,5\ny;2,5\n")).rows[1]).toEqual([2, "x", "1,5"]);
  });

  test("is what a first line sep= says, which stays a row", async () => {
    expect((await rowsAndRules("sep=|\na,b|c\n")).rows).toEqual([
      [1, "sep=", ""],
      [2, "a,b", "c"],
    ]);
  });

  test("is none in a file of one column", async () => {
    expect((await rowsAndRules("名称\n农村\n")).rows).toEqual([
      [1, "名称"],
      [2, "农村"],
    ]);
  });
});

describe("line ends", () => {
  test("may be mixed", async () => {
    expect((await rowsAndRules("a,b\r\n1,2\n3,4\r5,6")).rows.slice(1)).toEqual([
      [2, "1", "2"],
      [3, "3", "4"],
      [4, "5", "6"],
    ]);
  });

  test("inside quotes belong to the cell and become line feeds", async () => {
    expect((await rowsAndRules('a,b\n"1\r\n2\r3",x\n4,5\n')).rows).toEqual([
      [1, "a", "b"],
      [2, "1\n2\n3", "x"],
      [3, "4", "5"],
    ]);
  });
});

describe("quotes", () => {
  test("keep separators and doubled quotes", async () => {
    expect((await rowsAndRules('a,b\n"x, ""y""",""\n')).rows[1]).toEqual([2, 'x, "y"', ""]);
  });

  test("may have blanks around them", async () => {
    expect((await rowsAndRules('a,b\n "x,1" , "2"\n')).rows[1]).toEqual([2, "x,1", "2"]);
  });

  test("inside an unquoted cell are text", async () => {
    expect((await rowsAndRules('a,b\n5" pipe,6\n')).rows[1]).toEqual([2, '5" pipe', "6"]);
  });

  test("that are never closed cost their own row only", async () => {
    expect(await rowsAndRules('a,b\n1,"x\n2,y\n3,z\n')).toEqual({
      rows: [
        [1, "a", "b"],
        [3, "2", "y"],
        [4, "3", "z"],
      ],
      rules: ["B2 quote_unclosed"],
    });
  });

  test("that are followed by text make their row unreadable", async () => {
    expect(await rowsAndRules('a,b\n1,"x"y\n2,z\n')).toEqual({
      rows: [
        [1, "a", "b"],
        [3, "2", "z"],
      ],
      rules: ["B2 quote_followed_by_text"],
    });
  });

  test("that are closed by the quotes of the next row cost their own row only", async () => {
    expect(await rowsAndRules('a,b\n1,"x\n2,"y"\n3,z\n')).toEqual({
      rows: [
        [1, "a", "b"],
        [3, "2", "y"],
        [4, "3", "z"],
      ],
      rules: ["B2 quote_unclosed"],
    });
  });
});

describe("rows of other widths", () => {
  test("are filled up where they are short", async () => {
    expect((await rowsAndRules("a,b,c\n1\n2,3\n")).rows).toEqual([
      [1, "a", "b", "c"],
      [2, "1", "", ""],
      [3, "2", "3", ""],
    ]);
  });

  test("are cut where what is too much is blank", async () => {
    expect((await rowsAndRules("a,b\n1,2\n3,4, ,\n")).rows[2]).toEqual([3, "3", "4"]);
  });

  test("are refused where cells have slipped, with both widths", async () => {
    const { sheets, problems } = await readBytes("a.csv", "a,b\n1,234,5\n6,7\n");
    expect(await rowsOf(sheets[0])).toEqual([
      [1, "a", "b"],
      [3, "6", "7"],
    ]);
    expect(problems).toEqual([
      {
        file: "a.csv",
        sheet: "",
        cell: "C2",
        row: 2,
        column: "",
        value: "1,234,5",
        rule: "row_has_too_many_cells",
        severity: "error",
        printed: "3",
        computed: "2",
      },
    ]);
  });

  test("do not make the table as narrow as its title or its rows", async () => {
    expect((await rowsAndRules("预算表\na,b,c\n1,2\n3,4\n5,6\n")).rows[1]).toEqual([2, "a", "b", "c"]);
  });
});

describe("blank rows", () => {
  test("are left out and counted, whatever they are blank with", async () => {
    expect((await rowsAndRules("a,b\n\n,\n \t, \n　,\u00a0\n1,2\n")).rows).toEqual([
      [1, "a", "b"],
      [6, "1", "2"],
    ]);
  });
});

describe("a long file", () => {
  const rows = Array.from({ length: 250 }, (_, index) => `${index},x`);

  test("is treated below the head as in it", async () => {
    const tail = ['251,"q,1"', "252", "253,y,", "254,y,z", "", '256,"', "257,w"];
    const { rows: read, rules } = await rowsAndRules(`${[...rows, ...tail].join("\n")}\n`);
    expect(read.slice(250)).toEqual([
      [251, "251", "q,1"],
      [252, "252", ""],
      [253, "253", "y"],
      [257, "257", "w"],
    ]);
    expect(rules).toEqual(["C254 row_has_too_many_cells", "B256 quote_unclosed"]);
  });

  test("has a head of its first hundred rows", async () => {
    const { sheets } = await readBytes("a.csv", `\n${rows.join("\n")}`);
    expect(sheets[0]?.head).toHaveLength(100);
    expect(sheets[0]?.head.at(-1)).toEqual({ row: 101, cells: ["99", "x"] });
    expect(sheets[0]?.row_count).toBe(250);
  });
});

describe("a text beyond the limits", () => {
  const limits = { ...LIMITS, columns: 50, record_bytes: 1_000, problems: 5, reread_bytes: 5_000 };

  test("is refused for a flood of commas, at its first row", async () => {
    const flood = ",".repeat(5_000_000);
    expect(await refusal(readBytes("a.csv", flood, { limits }))).toMatchObject({
      rule: "too_many_columns",
      row: "1",
      limit: "50",
    });
  });

  test("is refused for rows of nothing but commas", async () => {
    expect(await refusal(readBytes("a.csv", ",,,\n".repeat(300_000)))).toEqual({
      rule: "file_without_rows",
      file: "a.csv",
    });
  });

  test("is refused for a row without an end", async () => {
    const endless = `a,b\n1,${"x".repeat(2_000)}`;
    expect(await refusal(readBytes("a.csv", endless, { limits }))).toMatchObject({
      rule: "row_too_long",
      row: "2",
      limit: "1000",
    });
  });

  test("is refused for more bad rows than anybody would repair", async () => {
    const bad = `a,b\n${"1,2\n".repeat(20)}${"1,2,3\n".repeat(6)}`;
    expect(await refusal(readBytes("a.csv", bad, { limits }))).toMatchObject({ rule: "too_many_problems" });
  });

  test("is refused where unclosed quotes would have it read over and over", async () => {
    const quotes = `a,b\n${'y","\n'.repeat(2_000)}`;
    const patient = { ...limits, problems: 10_000 };
    expect(await refusal(readBytes("a.csv", quotes, { limits: patient }))).toMatchObject({ rule: "too_many_problems" });
  });
});
