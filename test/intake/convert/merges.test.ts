import { utils } from "@e965/xlsx";
import { afterAll, describe, expect, test } from "vitest";
import { openDesk } from "../draft.ts";
import { workbookOf } from "../read/workbookOf.ts";

const desk = openDesk();
afterAll(desk.close);

const draft = (name: string, rows: readonly (readonly unknown[])[], merges: readonly string[]) => {
  const sheet = {
    ...utils.aoa_to_sheet(rows as unknown[][]),
    "!merges": merges.map((range) => utils.decode_range(range)),
  };
  const bookType = name.endsWith(".xls") ? "biff8" : "xlsx";
  return desk.draftFiles([desk.file(name, workbookOf({ 表: sheet }, { bookType }))]);
};

const BUDGET = ["年度", "部门编码", "部门名称", "项目编码", "项目名称", "年初预算数(万元)"];

describe("a cell merged over rows of data", () => {
  test.each(["a.xlsx", "a.xls"])("says of each of them whose it is: %s", async (name) => {
    const outcome = await draft(
      name,
      [
        BUDGET,
        [2022, "301", "教育局", "P1", "校舍", 1],
        ["", "", "", "P2", "操场", 2],
        ["", "", "", "P3", "食堂", 3],
        [2022, "302", "卫生局", "P4", "急救", 4],
        ["", "", "", "P5", "防疫", 5],
        ["合计", "", "", "", "", 15],
      ],
      ["A2:A4", "B2:B4", "C2:C4", "A5:A6", "B5:B6", "C5:C6", "A7:E7"],
    );
    expect(outcome.problems).toEqual([]);
    expect(await desk.rows(outcome, "select project_code, fiscal_year, source_row from @budget order by 1")).toEqual(
      [2, 3, 4, 5, 6].map((row, at) => [`P${at + 1}`, 2022, row]),
    );
    expect(await desk.rows(outcome, "select project_code, department_code from @project order by 1")).toEqual([
      ["P1", "301"],
      ["P2", "301"],
      ["P3", "301"],
      ["P4", "302"],
      ["P5", "302"],
    ]);
  });

  test("is one amount where it is an amount", async () => {
    const rows = [BUDGET, [2022, "301", "教育局", "P1", "校舍", 9], [2022, "301", "教育局", "P2", "操场", ""]];
    const outcome = await draft("amount.xlsx", rows, ["F2:F3"]);
    expect(await desk.rows(outcome, "select project_code, initial_budget from @budget")).toEqual([["P1", "90000.00"]]);
    expect(outcome.problems.map(({ rule, cell, row, value }) => [rule, cell, row, value])).toEqual([
      ["amount_merged", "F2:F3", 2, "90000.00"],
    ]);
  });

  test("is nothing to warn of where all its rows are of one project", async () => {
    const header = ["年度", "项目编码", "年初预算数(万元)", "一级指标", "三级指标", "指标值"];
    const rows = [header, [2022, "P1", 9, "产出指标", "场次", "3"], ["", "", "", "产出指标", "人数", "5"]];
    const outcome = await draft("indicators.xlsx", rows, ["A2:A3", "B2:B3", "C2:C3"]);
    expect(outcome.problems.filter(({ rule }) => rule === "amount_merged")).toEqual([]);
    expect(outcome.manifest.kinds).toMatchObject({ budget: { kept: 1, refused: 0 }, target: { kept: 2, refused: 0 } });
  });

  test("gives nothing to rows beyond it, and nothing where it is blank", async () => {
    const rows = [
      BUDGET,
      [2022, "301", "教育局", "P1", "校舍", 1],
      ["", "", "", "P2", "操场", 2],
      ["", "301", "教育局", "P3", "食堂", 3],
      ["", "301", "教育局", "P4", "宿舍", 4],
      ["", "301", "教育局", "P5", "门卫", 5],
    ];
    const outcome = await draft("beyond.xlsx", rows, ["A2:A3", "B2:B3", "C2:C3", "A5:A6"]);
    expect(outcome.manifest.kinds.budget).toMatchObject({ kept: 2, refused: 3 });
    expect(outcome.problems.filter(({ rule }) => rule === "required_missing").map(({ cell }) => cell)).toEqual([
      "A4",
      "A5",
      "A6",
    ]);
  });

  test("over the whole sheet is no more work than its rows", async () => {
    const rows = [BUDGET, [2022, "301", "教育局", "P1", "校舍", 1], ["", "301", "教育局", "P2", "操场", 2]];
    const outcome = await draft("whole.xlsx", rows, ["A2:A1048576"]);
    expect(outcome.manifest.kinds.budget).toMatchObject({ kept: 2, refused: 0 });
  });
});
