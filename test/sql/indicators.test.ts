import { beforeAll, describe, expect, test } from "vitest";
import { type GivenWarehouse, givenRows } from "./givenRows.ts";

let given: GivenWarehouse;

function result(indicator_no: string, more: Record<string, string | number>) {
  return { fiscal_year: 2022, subject_code: "P", indicator_no, level1: "产出", level3: "x", weight: 20, ...more };
}

beforeAll(async () => {
  given = await givenRows({
    project: [{ fiscal_year: 2022, project_code: "P", project_name: "P", department_code: "D1" }],
    budget: [{ fiscal_year: 2022, project_code: "P", initial_budget: 100, adjusted_budget: 90 }],
    target: [
      {
        fiscal_year: 2022,
        subject_code: "P",
        indicator_no: "1",
        level1: "产出",
        level2: "数量 ",
        level3: "x",
        operator: ">=",
        target_number: 10,
      },
      {
        fiscal_year: 2022,
        subject_code: "P",
        indicator_no: "7",
        level1: "产出",
        level3: "y",
        operator: "text",
        target_text: "良好",
      },
      {
        fiscal_year: 2022,
        subject_type: "department",
        subject_code: "D1",
        indicator_no: "1",
        level1: "产出",
        level3: "z",
        target_number: 1,
      },
    ],
    indicator_result: [
      result("01", { actual_number: 12, score: 20 }),
      result("2", { operator: ">=", target_number: 10, actual_number: 5, score: 12 }),
      result("3", { operator: "<=", target_number: 10, actual_number: 40, score: 5 }),
      result("4", { operator: "<=", target_number: 10, actual_number: 0, score: 20 }),
      result("5", { operator: "text", target_text: "提升", actual_text: "提升", score: 18 }),
      result("6", { operator: ">=", target_number: 10 }),
      result("8", { operator: ">=", target_number: 10, actual_number: -3, score: 25 }),
    ],
  });
});

test("indicators score their weight where met, else in proportion; words as printed", async () => {
  const rows = await given.query("indicators", { fiscal_year: 2022, project_code: "P" });
  expect(rows.map((row) => [row.indicator_no, row.is_met, row.score_computed])).toEqual([
    ["1", true, 20],
    ["2", false, 10],
    ["3", false, 5],
    ["4", true, 20],
    ["5", false, 18],
    ["6", null, null],
    ["7", null, null],
    ["8", false, 0],
  ]);
});

test("a target and its result meet under one number, however the number is spelt", async () => {
  const [row] = await given.rows(
    "select level1, level2, target_number, actual_number, is_targeted from marts.indicator_year where indicator_no = '1'",
  );
  expect(row).toEqual({
    level1: "产出指标",
    level2: "数量指标",
    target_number: "10.000000",
    actual_number: "12.000000",
    is_targeted: true,
  });
});

test("targets of a year count indicators, quantified ones and the initial budgets behind them", async () => {
  const [year] = await given.rows("select * from marts.target_year");
  expect(year).toMatchObject({
    project_count: "1",
    department_count: "1",
    indicator_count: "3",
    quantified_count: "2",
    funds_yuan: "100.00",
    coverage_rate: 1,
  });
  expect(year?.quantified_share).toBeCloseTo(2 / 3, 12);
});

test("targets met leave out results that are missing", async () => {
  const [year] = await given.rows("select met_count, missed_count, target_met_rate from marts.year");
  expect(year).toEqual({ met_count: "2", missed_count: "4", target_met_rate: 2 / 6 });
});

test("indicators missed are counted by name, with the money of the projects that missed them, each once", async () => {
  const rows = await given.query("missed_indicators", { fiscal_year: 2022, level: 3 });
  expect(rows).toEqual([
    {
      level1: "产出指标",
      indicator_name: "x",
      missed_count: 4,
      met_count: 2,
      missed_share: 4 / 6,
      project_count: 1,
      department_count: 1,
      funds_yuan: "90.00",
    },
  ]);
});

test("indicators of whole departments stand apart from those of projects", async () => {
  const rows = await given.rows(
    "select subject_type, subject_code, indicator_no, is_met from marts.subject_indicator_year",
  );
  expect(rows).toEqual([{ subject_type: "department", subject_code: "D1", indicator_no: "1", is_met: null }]);
  const [row] = await given.rows("select count(*)::integer as count from marts.indicator_year");
  expect(row).toEqual({ count: 8 });
});

describe("checks", () => {
  test("find scores that differ from the formula, or stand above the weight, at their row", async () => {
    const rows = await given.rows(`select rule, source_row, printed, computed from marts.data_quality
      where rule in ('indicator_score_differs', 'score_above_weight') order by rule, source_row`);
    expect(rows).toEqual([
      { rule: "indicator_score_differs", source_row: 3, printed: "12.00", computed: "10.0" },
      { rule: "indicator_score_differs", source_row: 8, printed: "25.00", computed: "0.0" },
      { rule: "score_above_weight", source_row: 8, printed: "25.00", computed: "20.00" },
    ]);
  });

  test("find weights that do not add up", async () => {
    const rows = await given.rows(
      "select printed from marts.data_quality where rule = 'indicator_weights_do_not_add_up'",
    );
    expect(rows).toEqual([{ printed: "140.00" }]);
  });
});
