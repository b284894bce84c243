import { describe, expect, test } from "vitest";
import { spreadLabels } from "../../client/charts/spreadLabels.ts";
import { keyOf, ledgers } from "../../client/ledgers.ts";
import { cellText } from "../../client/table/cellText.ts";
import { columnsOf } from "../../client/table/columnsOf.ts";
import { namedCells } from "../../client/table/namedCells.ts";
import { sortRows } from "../../client/table/sortRows.ts";
import { tokens } from "../../client/why/tokens.ts";

const column = (name: string, unit: string) => ({ name, label: name, unit, isNumber: unit !== "text" });

describe("the cells that a finding names, of those shown", () => {
  const shown = { columns: ["A", "B", "C"], rows: [2, 3, 5].map((row) => ({ row })) };

  test.each([
    ["", []],
    ["B3", ["B3"]],
    ["C5, B1:B4", ["C5", "B2", "B3"]],
    ["B3:D5", ["B3", "C3", "B5", "C5"]],
    ["D3, A9, Z1:Z4", []],
  ])("%s", (named, cells) => {
    expect([...namedCells(named, shown)]).toEqual(cells);
  });
});

describe("rows in order", () => {
  const rows = [{ yuan: "9.00" }, { yuan: null }, { yuan: "10.00" }, { yuan: "-1.00" }];

  test("numbers go by size, missing ones last either way", () => {
    const sorted = (isDescending: boolean) =>
      sortRows(rows, { column: "yuan", isDescending }, true).map((row) => row.yuan);
    expect(sorted(false)).toEqual(["-1.00", "9.00", "10.00", null]);
    expect(sorted(true)).toEqual(["10.00", "9.00", "-1.00", null]);
  });

  test("without a choice they stay as the server gave them", () => {
    expect(sortRows(rows, null, true)).toBe(rows);
  });
});

describe("cells", () => {
  test("print money exactly in the unit of the table", () => {
    expect(cellText(column("executed_yuan", "yuan"), "1234567.89", "wan", "zh")).toBe("123.46");
  });

  test("say codes and rules in words and what is missing as a dash", () => {
    expect(cellText(column("rating_derived", "code"), "excellent", "wan", "zh")).toBe("优");
    expect(cellText(column("rule", "code"), "rates_apart", "wan", "en")).toBe("Execution and targets apart");
    expect(cellText(column("other_score", "score"), null, "wan", "zh")).toBe("—");
  });

  test("keep years and codes free of separators", () => {
    expect(cellText(column("fiscal_year", "year"), 2025, "wan", "zh")).toBe("2025");
    expect(cellText(column("project_code", "code"), "0012345", "wan", "zh")).toBe("0012345");
  });
});

describe("columns of a table", () => {
  test("are named by the glossary, and those an answer lacks are left out", () => {
    const meaning = { type: "", definition_zh: "", definition_en: "", formula: null };
    const shown = columnsOf(
      { columns: [{ name: "executed_yuan", type: "DECIMAL(38,2)", unit: "yuan" }] },
      [{ ...meaning, name: "executed_yuan", zh: "执行数", en: "Executed", unit: "yuan" }],
      "zh",
      ["executed_yuan", "unknown"],
    );
    expect(shown).toEqual([{ name: "executed_yuan", label: "执行数", unit: "yuan", isNumber: true }]);
  });
});

describe("business keys", () => {
  test("are the parts of a row joined as the API reads them", () => {
    const row = { fiscal_year: 2022, project_code: "P1" };
    expect(keyOf(row, ledgers.targets.traces[0]?.key ?? [])).toBe("2022;project;P1");
  });
});

describe("labels at the ends of lines", () => {
  test("are moved apart by the gap and no further", () => {
    expect(spreadLabels([10, 10, 50], 4)).toEqual([8, 12, 50]);
    expect(spreadLabels([1, 9], 4)).toEqual([1, 9]);
  });
});

describe("coloured SQL", () => {
  const sql = "select 'a''b' as 名称, $x::integer + 1.5 -- why\nfrom marts.year";

  test("is the same text when its pieces are joined", () => {
    expect(
      tokens(sql)
        .map((token) => token.text)
        .join(""),
    ).toBe(sql);
  });

  test("tells keywords, text, parameters, numbers and comments apart", () => {
    const coloured = tokens(sql).filter((token) => token.kind !== "plain");
    expect(coloured.map((token) => [token.kind, token.text])).toEqual([
      ["keyword", "select"],
      ["text", "'a''b'"],
      ["keyword", "as"],
      ["parameter", "$x"],
      ["number", "1.5"],
      ["comment", "-- why"],
      ["keyword", "from"],
    ]);
  });
});
