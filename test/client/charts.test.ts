import { describe, expect, test } from "vitest";
import { appraisalMeasures } from "../../client/charts/appraisalMeasures.ts";
import { appraisalTrend } from "../../client/charts/appraisalTrend.ts";
import { budgetByYear } from "../../client/charts/budgetByYear.ts";
import { budgetOutturn } from "../../client/charts/budgetOutturn.ts";
import { budgetShifts } from "../../client/charts/budgetShifts.ts";
import { carryOverAges } from "../../client/charts/carryOverAges.ts";
import { compositionVariance } from "../../client/charts/compositionVariance.ts";
import { effectsByYear } from "../../client/charts/effectsByYear.ts";
import { executionByMonth } from "../../client/charts/executionByMonth.ts";
import { findingsByYear } from "../../client/charts/findingsByYear.ts";
import { ratingsByYear } from "../../client/charts/ratingsByYear.ts";
import {
  appraisalMeasureRows,
  appraisalYearRows,
  carryOverRows,
  effectRows,
  findingRows,
  headRows,
  monthRows,
  ratingRows,
  reliabilityRows,
  yearRows,
} from "./chartRows.ts";
import { drawing, frame } from "./drawing.ts";

describe("charts as drawn", () => {
  test("budget and execution", async () => {
    await expect(drawing(budgetByYear, yearRows)).toMatchFileSnapshot("drawn/budgetByYear.svg");
  });

  test("ratings", async () => {
    await expect(drawing(ratingsByYear, ratingRows)).toMatchFileSnapshot("drawn/ratingsByYear.svg");
  });

  test("savings and reductions", async () => {
    await expect(drawing(effectsByYear, effectRows)).toMatchFileSnapshot("drawn/effectsByYear.svg");
  });

  test("execution through the year", async () => {
    await expect(drawing(executionByMonth, monthRows)).toMatchFileSnapshot("drawn/executionByMonth.svg");
  });

  test("carry-overs", async () => {
    await expect(drawing(carryOverAges, carryOverRows)).toMatchFileSnapshot("drawn/carryOverAges.svg");
  });
});

describe("the appraisal's charts", () => {
  test("as drawn", async () => {
    await expect(drawing(appraisalMeasures, appraisalMeasureRows)).toMatchFileSnapshot("drawn/appraisalMeasures.svg");
    await expect(drawing(appraisalTrend, appraisalYearRows)).toMatchFileSnapshot("drawn/appraisalTrend.svg");
  });

  test("draw no bar and give no share where nothing is on record", () => {
    expect(appraisalMeasures.stops(appraisalMeasureRows, frame).map(({ lines }) => lines[1])).toEqual([
      "得分率  25.0%",
      "得分率  60.0%",
      "无记录，不计分",
    ]);
  });

  test("follow the chosen department where it was appraised, the mean elsewhere", () => {
    expect(appraisalTrend.stops(appraisalYearRows, frame).map(({ y }) => y)).toEqual([70, 76.5, 77.5]);
  });
});

describe("the charts of reliability", () => {
  test("as drawn", async () => {
    await expect(drawing(budgetOutturn, reliabilityRows)).toMatchFileSnapshot("drawn/budgetOutturn.svg");
    await expect(drawing(compositionVariance, reliabilityRows)).toMatchFileSnapshot("drawn/compositionVariance.svg");
    await expect(drawing(budgetShifts, headRows)).toMatchFileSnapshot("drawn/budgetShifts.svg");
    await expect(drawing(findingsByYear, findingRows)).toMatchFileSnapshot("drawn/findingsByYear.svg");
  });

  test("leave out a year in progress, and say band and score of the others", () => {
    expect(budgetOutturn.stops(reliabilityRows, frame).map(({ lines }) => lines)).toEqual([
      ["2024 年", "执行占年初预算  90.5% · 当年 B"],
      ["2025 年", "执行占年初预算  97.9% · 当年 A · 三年评分 A"],
    ]);
    expect(compositionVariance.stops(reliabilityRows, frame).at(-1)?.lines).toEqual([
      "2025 年",
      "部门之间  7.7% · 当年 B · 三年评分 B",
      "功能分类之间  2.4% · 当年 A · 三年评分 A",
    ]);
  });

  test("follow the kind of head that the page chose, and nothing else an address may say", () => {
    const scope = { fiscal_year: 2025, region_code: null, department_code: null, picked: {} };
    const asked = (head: string) => budgetShifts.parameters({ ...scope, options: { head } }).head_type;
    expect(["function_class", "department", "x"].map(asked)).toEqual(["function_class", "department", "department"]);
  });

  test("read findings of no year first, and name every severity", () => {
    expect(findingsByYear.stops(findingRows, frame).map(({ lines }) => lines)).toEqual([
      ["不属于某一年度", "错误  0", "提醒  3", "提示  5"],
      ["2025 年", "错误  1", "提醒  4", "提示  0"],
    ]);
  });
});

describe("a year in progress", () => {
  test("is hollow, and no line leads to what was spent in a part of it", () => {
    const svg = drawing(budgetByYear, yearRows);
    expect(svg.match(/<circle[^>]*fill="var\(--panel\)"/g)).toHaveLength(3);
    expect(svg.match(/stroke-dasharray="3 4"/g)).toHaveLength(1);
  });
});

describe("the keyboard's way along a chart", () => {
  test("halts at every year and reads exact money with its unit", () => {
    const stops = budgetByYear.stops(yearRows, frame);
    expect(stops.map((stop) => stop.year)).toEqual([2024, 2025, 2026]);
    expect(stops[1]?.lines).toEqual([
      "2025 年 · 亿元",
      "年初预算  120.00",
      "调整预算  125.00",
      "执行  115.00",
      "执行率 占调整预算  92.0%",
      "执行率 占年初预算  95.8%",
    ]);
    expect(stops[2]?.lines[0]).toBe("2026 年（至 6 月） · 亿元");
  });

  test("goes through the effects one after the other, never added up", () => {
    expect(effectsByYear.stops(effectRows, frame).map((stop) => stop.fx)).toEqual([
      "ex_ante",
      "cut",
      "cancel",
      "recover",
    ]);
  });

  test("follows the effects to the second panel on a narrow screen", () => {
    const stops = effectsByYear.stops(effectRows, { ...frame, width: 340 });
    expect(stops.map((stop) => stop.panel)).toEqual([0, 0, 1, 1]);
    expect(effectsByYear.panels(effectRows, { ...frame, width: 340 })).toHaveLength(2);
  });

  test("names the unrated beside the shares of the rated", () => {
    expect(ratingsByYear.stops(ratingRows, { ...frame, lang: "en" })[0]?.lines).toEqual([
      "2025 Self-evaluation",
      "Excellent  6  60.0%",
      "Good  3  30.0%",
      "Fair  1  10.0%",
      "Poor  0  0.0%",
      "Not rated  2",
    ]);
  });
});
