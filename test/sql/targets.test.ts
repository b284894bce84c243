import { beforeAll, describe, expect, test } from "vitest";
import { type GivenWarehouse, givenRows } from "./givenRows.ts";

let given: GivenWarehouse;

function target(
  fiscal_year: number,
  subject_code: string,
  indicator_no: string,
  more: Record<string, string | number>,
) {
  return { fiscal_year, subject_code, indicator_no, level1: "产出", level2: "数量", operator: ">=", ...more };
}

beforeAll(async () => {
  const projects = ["A", "B"].flatMap((code) => [2021, 2022].map((year) => [code, year] as const));
  given = await givenRows({
    department: [{ department_code: "D1", department_name: "甲局" }],
    project: projects.map(([project_code, fiscal_year]) => ({
      fiscal_year,
      project_code,
      project_name: project_code,
      department_code: "D1",
    })),
    budget: projects.map(([project_code, fiscal_year]) => ({ fiscal_year, project_code, initial_budget: 100 })),
    target: [
      target(2021, "A", "1", { level3: "培训 人次", target_number: 100, target_text: "≥100", unit: "人次" }),
      target(2021, "A", "2", { level3: "满意度", target_number: 90, target_text: "≥90", unit: "%" }),
      target(2022, "A", "1", { level3: "培训 人次", target_number: 100, target_text: "100 以上", unit: "人次" }),
      target(2022, "A", "2", { level3: "满意度", target_number: 90, target_text: "≥90", unit: "%" }),
      target(2022, "A", "3", { level3: "差错率", operator: "<=", target_number: 10, unit: "%" }),
      target(2021, "B", "1", { level3: "培训人次", target_number: 40, unit: "人次" }),
      target(2022, "B", "1", { level3: "培训人次", target_number: 50, unit: "人次" }),
      target(2022, "B", "2", { level3: "完成时限", operator: "text", target_text: "12月底前" }),
      target(2022, "D1", "1", { subject_type: "department", level3: "履职", target_number: 1 }),
      target(2022, "policy", "1", { subject_type: "policy", level3: "知晓率" }),
    ],
    indicator_result: [
      { fiscal_year: 2022, subject_code: "A", indicator_no: "1", actual_number: 201, weight: 50, score: 50 },
      { fiscal_year: 2022, subject_code: "A", indicator_no: "2", actual_number: 180, weight: 50, score: 50 },
      { fiscal_year: 2022, subject_code: "A", indicator_no: "3", actual_number: 1, weight: 50, score: 50 },
      { fiscal_year: 2022, subject_code: "B", indicator_no: "1", actual_number: 49, weight: 50, score: 49 },
    ],
  });
});

describe("quality of targets", () => {
  test("far exceeded is more than twice a target of which more is better", async () => {
    const rows = await given.rows(
      `select project_code, indicator_no, achieved_rate, is_far_exceeded from marts.target_quality
       where fiscal_year = 2022 order by all`,
    );
    expect(rows).toEqual([
      { project_code: "A", indicator_no: "1", achieved_rate: 2.01, is_far_exceeded: true },
      { project_code: "A", indicator_no: "2", achieved_rate: 2, is_far_exceeded: false },
      { project_code: "A", indicator_no: "3", achieved_rate: null, is_far_exceeded: null },
      { project_code: "B", indicator_no: "1", achieved_rate: 0.98, is_far_exceeded: false },
      { project_code: "B", indicator_no: "2", achieved_rate: null, is_far_exceeded: null },
    ]);
  });

  test("copied is the same number under the same name; what is new is neither copied nor changed", async () => {
    const rows = await given.rows(
      "select project_code, indicator_no, is_copied from marts.target_quality where fiscal_year = 2022 order by all",
    );
    expect(rows.map((row) => row.is_copied)).toEqual([true, true, null, false, null]);
  });

  test("a plan is copied where every continued indicator is", async () => {
    const [row] = await given.rows("from marts.target_quality_year where fiscal_year = 2022");
    expect(row).toMatchObject({
      department_code: "D1",
      target_project_count: "2",
      compared_target_count: "3",
      far_exceeded_count: "1",
      continued_count: "3",
      copied_count: "2",
      continued_plan_count: "2",
      copied_plan_count: "1",
    });
  });

  test("the list of weak targets names the indicator exceeded furthest", async () => {
    const rows = await given.query("weak_targets", { fiscal_year: 2022 });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      project_code: "A",
      is_plan_copied: true,
      far_exceeded_count: 1,
      highest_achieved_rate: 2.01,
      exceeded_indicator: "培训 人次",
      exceeded_target: "100 以上",
    });
  });
});

describe("the library of indicators", () => {
  test("takes a name without white space as one indicator, with the spread of its targets", async () => {
    const rows = await given.query("indicator_history", { indicator_name: "培训 人次" });
    expect(rows).toEqual([
      expect.objectContaining({ fiscal_year: 2021, project_count: 2, lowest_target: 40, highest_target: 100 }),
      expect.objectContaining({ fiscal_year: 2022, project_count: 2, lowest_target: 50, highest_target: 100 }),
    ]);
    expect(rows[1]).toMatchObject({ unit: "人次", target_met_rate: 0.5, department_count: 1 });
  });

  test("says since when an indicator is used", async () => {
    const rows = await given.query("indicator_library", { fiscal_year: 2022 });
    expect(rows.map((row) => [row.indicator_name, row.first_year, row.year_count])).toEqual([
      ["培训人次", 2021, 2],
      ["完成时限", 2022, 1],
      ["差错率", 2022, 1],
      ["满意度", 2021, 2],
    ]);
  });
});

describe("coverage of targets", () => {
  test("by number and by money", async () => {
    const rows = await given.query("targets_by_year");
    expect(rows.at(-1)).toMatchObject({
      fiscal_year: 2022,
      target_project_count: 2,
      target_project_rate: 1,
      target_coverage_rate: 1,
      quantified_share: 5 / 7,
    });
  });

  test("indicators by level add up to those of the year", async () => {
    const [levels] = await given.rows(
      "select sum(indicator_count)::integer as n, sum(missed_count)::integer as missed from marts.indicator_level_year where fiscal_year = 2022",
    );
    expect(levels).toEqual({ n: 7, missed: 1 });
    const year = (await given.query("overview_by_year")).find(({ fiscal_year }) => fiscal_year === 2022);
    const shown = await given.query("indicator_levels", { fiscal_year: 2022 });
    for (const column of ["indicator_count", "quantified_count"])
      expect(shown.reduce((sum, row) => sum + Number(row[column]), 0)).toBe(year?.[column]);
    expect(year).toMatchObject({ indicator_count: 7, quantified_count: 5 });
  });
});

test("rows to be grouped count the indicators of each project with the share that is quantified", async () => {
  const rows = await given.query("target_facts", {});
  const known = ["fiscal_year", "project_code", "indicator_count", "quantified_count", "quantified_band"] as const;
  expect(rows.map((row) => known.map((name) => row[name]))).toEqual([
    [2021, "A", 2, 2, 100],
    [2021, "B", 1, 1, 100],
    [2022, "A", 3, 3, 100],
    [2022, "B", 2, 1, 40],
  ]);
  const judged = rows.map((row) => [row.met_count, row.judged_indicator_count, row.target_met_rate]);
  expect(judged.slice(2)).toEqual([
    [3, 3, 1],
    [0, 1, 0],
  ]);
  expect(rows.map((row) => row.initial_yuan)).toEqual(["100.00", "100.00", "100.00", "100.00"]);
});
