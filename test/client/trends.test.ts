import { describe, expect, test } from "vitest";
import { budgetChange } from "../../client/charts/budgetChange.ts";
import { departmentsCompared } from "../../client/charts/departmentsCompared.ts";
import { fitText } from "../../client/charts/fitText.ts";
import { groupRanks } from "../../client/charts/groupRanks.ts";
import { growthByYear } from "../../client/charts/growthByYear.ts";
import { restatedByYear } from "../../client/charts/restatedByYear.ts";
import { trendByGroup } from "../../client/charts/trendByGroup.ts";
import { trendByYear } from "../../client/charts/trendByYear.ts";
import type { Scope } from "../../client/scope.ts";
import { drawing, frame } from "./drawing.ts";
import { changeRows, comparedRows, groupRows, growthRows, restatedRows, trendRows } from "./trendRows.ts";

const real = { ...frame, options: { prices: "real" } };

describe("charts of trends as drawn", () => {
  test("budget, execution and plan", async () => {
    await expect(drawing(trendByYear, trendRows)).toMatchFileSnapshot("drawn/trendByYear.svg");
  });

  test("growth beside that of matched projects", async () => {
    await expect(drawing(growthByYear, growthRows)).toMatchFileSnapshot("drawn/growthByYear.svg");
  });

  test("small multiples of groups", async () => {
    await expect(drawing(trendByGroup, groupRows)).toMatchFileSnapshot("drawn/trendByGroup.svg");
  });

  test("ranks over the years", async () => {
    await expect(drawing(groupRanks, groupRows)).toMatchFileSnapshot("drawn/groupRanks.svg");
  });

  test("money that comparable years can tell", async () => {
    await expect(drawing(restatedByYear, restatedRows)).toMatchFileSnapshot("drawn/restatedByYear.svg");
  });

  test("change between two years", async () => {
    await expect(drawing(budgetChange, changeRows)).toMatchFileSnapshot("drawn/budgetChange.svg");
  });

  test("departments compared", async () => {
    await expect(drawing(departmentsCompared, comparedRows)).toMatchFileSnapshot("drawn/departmentsCompared.svg");
  });
});

describe("a year without data", () => {
  const crosses = (svg: string) => svg.match(/<path transform="translate/g)?.length ?? 0;

  test("is marked, and says so to the keyboard", () => {
    expect(crosses(drawing(trendByYear, trendRows))).toBe(1);
    expect(trendByYear.stops(trendRows, frame)[1]?.lines).toEqual(["2022 · 没有数据"]);
  });

  test("is in real terms also one without a deflator", () => {
    expect(crosses(drawing(trendByYear, trendRows, real))).toBe(4);
    expect(trendByYear.stops(trendRows, real)[2]?.lines.at(-1)).toBe("没有该年度的平减指数");
  });
});

test("next year's plan hangs on the last year by a dashed line", () => {
  const withoutPlan = trendRows.map((row) => ({ ...row, planned_yuan: null, has_money: row.planned_yuan === null }));
  const dashes = (svg: string) => svg.match(/stroke-dasharray="3 4"/g)?.length;
  const paths = (svg: string) => svg.split('stroke-dasharray="3 4"')[1]?.split("</g>")[0]?.match(/<path/g)?.length;
  expect(dashes(drawing(trendByYear, trendRows))).toBe(1);
  expect(paths(drawing(trendByYear, trendRows))).toBe((paths(drawing(trendByYear, withoutPlan)) ?? 0) + 1);
  expect(trendByYear.stops(trendRows, frame).at(-1)?.lines).toContain("计划  15.00");
});

describe("a waterfall", () => {
  test("says where a year has no deflator instead of drawing nothing", () => {
    expect(drawing(budgetChange, changeRows, real)).toContain("没有平减指数");
  });

  test("asks for the years chosen, else for the year in view and the one before", () => {
    const scope: Scope = { fiscal_year: 2025, region_code: null, department_code: null, options: {}, picked: {} };
    expect(budgetChange.parameters(scope)).toEqual({
      first_year: 2024,
      last_year: 2025,
      measure_name: "adjusted_yuan",
    });
    const chosen = { ...scope, options: { first: "2019", measure: "initial_yuan" }, picked: { class_code: "205" } };
    expect(budgetChange.parameters(chosen)).toEqual({
      first_year: 2019,
      last_year: 2025,
      measure_name: "initial_yuan",
      class_code: "205",
    });
  });
});

describe("groups", () => {
  test("stand with the largest of the last year first", () => {
    expect(trendByGroup.stops(groupRows, frame).map((stop) => stop.fx)).toEqual(
      ["202 交通运输局", "200 教育局", "201 卫生健康局"].flatMap((key) => [key, key, key]),
    );
  });

  test("stand on one scale, or each on its own", () => {
    const heights = (scale: string) =>
      trendByGroup.stops(groupRows, { ...frame, options: { scale } }).map(({ x, y }) => [x, Number(y).toFixed(2)]);
    // 11, 1 and 13 of the 13 that are most of all.
    expect(heights("shared").slice(0, 3)).toEqual([
      [2021, "0.85"],
      [2022, "0.08"],
      [2023, "1.00"],
    ]);
    const halved = groupRows.map((row) => (row.group_code === "200" ? { ...row, value_yuan: "200000000.00" } : row));
    const own = trendByGroup.stops(halved, { ...frame, options: { scale: "own" } });
    expect(own.filter(({ fx }) => fx === "200 教育局").map(({ y }) => y)).toEqual([1, 1, 1]);
  });

  test("break their line in a year in which they are not shown", () => {
    const shown = groupRanks.stops(groupRows, frame).filter(({ lines }) => lines[0]?.includes("交通运输局"));
    expect(shown.map(({ x, y }) => [x, y])).toEqual([
      [2021, 3],
      [2023, 1],
    ]);
  });

  test.each([
    ["region", { region: "202", department: null, set: { by: "department" } }],
    ["department", { department: "202", region: null, set: {} }],
    ["function_class", { pick: { class_code: "202" }, set: { by: "department" } }],
    ["fund_type", { pick: { fund_type_code: "202" }, set: { by: "department" } }],
    ["category", { pick: { category_code: "202" }, set: { by: "department" } }],
  ])("of the kind %s lead into the group", (by, to) => {
    expect(trendByGroup.stops(groupRows, { ...frame, options: { by } })[0]?.to).toEqual(to);
  });
});

test("words are cut to the room they have", () => {
  expect(fitText("教育局", 40)).toBe("教育局");
  expect(fitText("文化旅游体育与传媒支出", 70)).toBe("文化旅游体…");
  expect(fitText("Culture, tourism", 60)).toBe("Culture…");
});
