import { describe, expect, test } from "vitest";
import { departmentsByMonth } from "../../client/charts/departmentsByMonth.ts";
import { indicatorHistory } from "../../client/charts/indicatorHistory.ts";
import { indicatorLevels } from "../../client/charts/indicatorLevels.ts";
import { quadrantsByMonth } from "../../client/charts/quadrantsByMonth.ts";
import { spendingAgainstAttainment } from "../../client/charts/spendingAgainstAttainment.ts";
import { targetCoverage } from "../../client/charts/targetCoverage.ts";
import { targetQuality } from "../../client/charts/targetQuality.ts";
import { warningRectifications } from "../../client/charts/warningRectifications.ts";
import type { Queries } from "../../sql/types.ts";
import { drawing, frame } from "./drawing.ts";

type Rows<Name extends keyof Queries> = readonly Queries[Name]["row"][];

const points: Rows<"monitoring_points"> = [
  ["P1", "on_track", 0.9, 0.95, false] as const,
  ["P2", "behind", 0.2, 1.7, true] as const,
].map(([project_code, quadrant, execution_rate, attainment_rate, is_warned], at) => ({
  fiscal_year: 2025,
  cutoff_month: 7,
  project_code,
  project_name: `项目${at}`,
  department_code: "D",
  department_name: "甲局",
  region_code: "520200",
  quadrant,
  is_warned,
  adjusted_yuan: `${at + 1}00000000.00`,
  execution_rate,
  attainment_rate,
  time_progress: 7 / 12,
}));

const quadrantRows: Rows<"monitoring_by_quadrant"> = [
  { cutoff_month: 7, quadrant: "behind", project_count: 30, adjusted_yuan: "300000000.00" },
  { cutoff_month: 7, quadrant: "on_track", project_count: 70, adjusted_yuan: "700000000.00" },
  { cutoff_month: 10, quadrant: "unknown", project_count: 5, adjusted_yuan: null },
];

const warningRows: Rows<"warning_rectifications"> = [
  { cutoff_month: 7, rule: "rates_apart", rectification: "settled", warning_count: 40, warned_project_count: 40 },
  { cutoff_month: 7, rule: "rates_apart", rectification: "overdue", warning_count: 3, warned_project_count: 3 },
  { cutoff_month: 10, rule: "measure_overdue", rectification: "open", warning_count: 2, warned_project_count: 2 },
  { cutoff_month: 7, rule: "execution_below_floor", rectification: "open", warning_count: 9, warned_project_count: 9 },
];

const months: Rows<"departments_by_month"> = [1, 2, 3].map((month) => ({
  department_code: "D",
  department_name: "一个名称很长很长很长很长的部门",
  month,
  executed_to_date_yuan: `${month}0000000.00`,
  adjusted_yuan: "400000000.00",
  execution_rate: month === 3 ? null : month * 0.025,
  time_progress: month / 12,
  gap: month === 3 ? null : month * 0.025 - month / 12,
  behind_yuan: `${month}3333333.33`,
}));

const coverage: Rows<"targets_by_year"> = [2024, 2025].map((fiscal_year, at) => ({
  fiscal_year,
  project_count: 100,
  target_project_count: 90 + at,
  indicator_count: 900,
  quantified_count: 700,
  initial_yuan: "1000.00",
  target_funds_yuan: "640.00",
  target_coverage_rate: 0.64,
  target_project_rate: 0.9 + at / 100,
  quantified_share: 0.777,
}));

const quality: Rows<"target_quality_by_year"> = [2024, 2025].map((fiscal_year, at) => ({
  fiscal_year,
  target_project_count: 90,
  compared_target_count: 500,
  far_exceeded_count: at * 5,
  continued_count: at * 800,
  copied_count: at * 600,
  continued_plan_count: at * 80,
  copied_plan_count: at * 8,
  far_exceeded_share: at * 0.01,
  copied_share: at === 0 ? null : 0.75,
  copied_plan_share: at === 0 ? null : 0.1,
}));

const levels: Rows<"indicator_levels"> = [
  ["产出指标", "数量指标", 1] as const,
  ["效益指标", "社会效益指标", 0.25] as const,
].map(([level1, level2, quantified_share]) => ({
  level1,
  level2,
  level1_en: null,
  level2_en: level2 === "数量指标" ? "Quantity" : null,
  indicator_count: 400,
  quantified_count: 400 * quantified_share,
  met_count: 300,
  missed_count: 100,
  quantified_share,
  target_met_rate: 0.75,
}));

const history: Rows<"indicator_history"> = [2024, 2025].map((fiscal_year) => ({
  fiscal_year,
  unit: "%",
  project_count: 12,
  department_count: 4,
  lowest_target: 90,
  lower_target: 90,
  middle_target: 90,
  upper_target: 90,
  highest_target: 90,
  target_met_rate: 0.5,
}));

describe("charts of monitoring", () => {
  test("as drawn", async () => {
    await expect(drawing(spendingAgainstAttainment, points)).toMatchFileSnapshot("drawn/spendingAgainstAttainment.svg");
    await expect(drawing(quadrantsByMonth, quadrantRows)).toMatchFileSnapshot("drawn/quadrantsByMonth.svg");
    await expect(drawing(warningRectifications, warningRows)).toMatchFileSnapshot("drawn/warningRectifications.svg");
    await expect(drawing(departmentsByMonth, months)).toMatchFileSnapshot("drawn/departmentsByMonth.svg");
  });

  test("the dual view keeps rates beyond its edge on it and reads their true value", () => {
    const stop = spendingAgainstAttainment.stops(points, frame)[1];
    expect(stop).toMatchObject({ x: 0.2, y: 1.2 });
    expect(stop?.lines).toEqual([
      "项目1",
      "甲局",
      "截止 7 月 · 双滞后",
      "执行率  20.0%",
      "目标完成率  170.0%",
      "全年预算  2.00 亿元",
    ]);
  });

  test("warnings are read by rule in its order, each with what became of it", () => {
    expect(warningRectifications.stops(warningRows, frame).map(({ lines }) => lines)).toEqual([
      ["执行率低于下限 · 7 月", "整改中  9"],
      ["执行与目标进度背离 · 7 月", "已整改  40", "逾期未整改  3"],
      ["整改逾期 · 10 月", "整改中  2"],
    ]);
  });

  test("a month without payments is no cell, and a long name is cut", () => {
    const svg = drawing(departmentsByMonth, months);
    expect(svg.match(/<rect[^>]*fill="var\(--rating/g)).toHaveLength(2);
    expect(svg).toContain("…");
  });
});

describe("charts of targets", () => {
  test("as drawn", async () => {
    await expect(drawing(targetCoverage, coverage)).toMatchFileSnapshot("drawn/targetCoverage.svg");
    await expect(drawing(targetQuality, quality)).toMatchFileSnapshot("drawn/targetQuality.svg");
    await expect(drawing(indicatorLevels, levels)).toMatchFileSnapshot("drawn/indicatorLevels.svg");
    await expect(drawing(indicatorHistory, history)).toMatchFileSnapshot("drawn/indicatorHistory.svg");
  });

  test("a year without plans to compare has no share, not zero", () => {
    expect(targetQuality.stops(quality, frame)[0]?.lines[1]).toBe("整表照搬上年的项目  0 / 0 · —");
  });

  test("one target everywhere is drawn from zero", () => {
    expect(drawing(indicatorHistory, history)).toMatch(/>0<\/text>/);
  });
});
