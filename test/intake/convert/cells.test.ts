import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "../draft.ts";
import { type Column, readCells } from "./readCells.ts";

let desk: Desk;
beforeAll(() => {
  desk = openDesk();
});
afterAll(() => desk.close());

const read = (column: Column, cells: readonly string[]) => readCells(desk, column, cells);

const NIL = ["", "—", "——", "-", "/", "*", "无", "NA", "N/A", "NaN", "n/a"];

describe("nil", () => {
  test.each(["money", "score", "date", "percent", "likelihood", "text", "target", "month"] as const)(
    "in a %s column is no value, never 0",
    async (column) => {
      const values = await read(column, NIL);
      expect(values).toEqual(NIL.map(() => (column === "month" ? "12" : null)));
    },
  );

  test("is not a written 0", async () => {
    expect(await read("money", ["0", "0.00", "-0"])).toEqual(["0.00", "0.00", "0.00"]);
  });
});

describe("other cells", () => {
  test("years", async () => {
    expect(await read("year", ["2022", "2022年", "2022年度", "FY2022", "２０２２", "2022-07", "2022年7月1日"])).toEqual(
      Array(7).fill("2022"),
    );
    expect(await read("year", ["22", "20xx", "2022-2024", "2022.5", "12022", "1022"])).toEqual(
      Array(6).fill("year_unreadable"),
    );
  });

  test("months", async () => {
    expect(await read("month", ["7", "07", "7月", "7月份", "2022-07", "2022年7月", "2022-07-31", "1-7月"])).toEqual(
      Array(8).fill("7"),
    );
    expect(await read("month", ["0", "13", "七月", "2022", "2022-13"])).toEqual(Array(5).fill("month_unreadable"));
  });

  test("dates", async () => {
    const cells = ["2022-07-01", "2022-7-1", "2022/7/1", "2022年7月1日", "44743", "20220701", "2022-07-01 08:30:00"];
    expect(await read("date", cells)).toEqual(Array(7).fill("2022-07-01"));
    const refused = ["24-2-3", "2022-02-30", "epoch", "infinity", "2022-13-01", "7/1/2022", "2022-07"];
    expect(await read("date", refused)).toEqual(Array(7).fill("date_unreadable"));
  });

  test("scores", async () => {
    expect(await read("score", ["0", "100", "86.5", "86.555", "90分", "９０"])).toEqual([
      "0.00",
      "100.00",
      "86.50",
      "86.56",
      "90.00",
      "90.00",
    ]);
    expect(await read("score", ["100.01", "-1", "优", "1e1"])).toEqual([
      "score_out_of_range",
      "score_out_of_range",
      "score_unreadable",
      "score_unreadable",
    ]);
  });

  test("percents need their sign or a declared column", async () => {
    expect(await read("percent", ["86%", "86.19 %", "0.8619", "８６％", "1", "-5%", "86", "abc", "8.6%%"])).toEqual([
      "0.860000",
      "0.861900",
      "0.861900",
      "0.860000",
      "1.000000",
      "-0.050000",
      "percent_without_sign",
      "percent_unreadable",
      "percent_unreadable",
    ]);
    expect(await read("points", ["86.19", "100", "86.19%"])).toEqual(["0.861900", "1.000000", "0.861900"]);
  });

  test("codes of a list, by code, name, alias or number in front", async () => {
    expect(await read("likelihood", ["certain", "确定能", "有可能", "CERTAIN", "3"])).toEqual([
      "certain",
      "certain",
      "possible",
      "certain",
      "impossible",
    ]);
    expect(await read("category", ["3", "特定目标类", "22", "3-特定目标类", "公用经费"])).toEqual([
      "3",
      "3",
      "22",
      "3",
      "21",
    ]);
    expect(await read("likelihood", ["大概", "certainly"])).toEqual(["code_unknown", "code_unknown"]);
    expect(await read("isNew", ["新增", "延续", "是", "否", "maybe"])).toEqual([
      "true",
      "false",
      "true",
      "false",
      "code_unknown",
    ]);
  });

  test("several causes in one cell", async () => {
    expect(await read("causes", ["经费;人员", "制度、其他", "staff", "经费;天气"])).toEqual([
      "funding;staff",
      "institution;other",
      "staff",
      "code_unknown",
    ]);
  });

  test("codes keep their zeros and are refused where a spreadsheet has damaged them", async () => {
    expect(
      await read("code", ["0010", "新27-0001", "００２０", "520203240000000000001", "2.10000E+20", "1001.0"]),
    ).toEqual(["0010", "新27-0001", "0020", "520203240000000000001", "code_damaged", "code_damaged"]);
  });

  test("regions of nine digits are cut to six", async () => {
    expect(await read("region", ["520201", "520201000", "520201000000", "2357600"])).toEqual([
      "520201",
      "520201",
      "520201",
      "2357600",
    ]);
  });

  test("function classes have 3, 5 or 7 digits", async () => {
    expect(await read("functionClass", ["205", "20502", "2050201-学前教育", "2050", "教育"])).toEqual([
      "205",
      "20502",
      "2050201",
      "function_code_unreadable",
      "function_code_unreadable",
    ]);
  });

  test("whole numbers and numbers", async () => {
    expect(await read("experts", ["5", "５", "5.0", "5.5", "五"])).toEqual([
      "5",
      "5",
      "5",
      "integer_unreadable",
      "integer_unreadable",
    ]);
    expect(await read("target", ["12", "1,200.5", "-3", "≥95", "many"])).toEqual([
      "12.000000",
      "1200.500000",
      "-3.000000",
      "number_unreadable",
      "number_unreadable",
    ]);
  });

  test("texts lose the blanks around them and nothing else", async () => {
    expect(await read("text", ["　第一 小学 ", "a  b", "#REF!", "无锡"])).toEqual([
      "第一 小学",
      "a  b",
      "cell_error",
      "无锡",
    ]);
  });
});
