import { describe, expect, test } from "vitest";
import type { GroupRow } from "../../client/api.ts";
import { evaluationCharts } from "../../client/charts/evaluationCharts.ts";
import { exAnteCharts } from "../../client/charts/exAnteCharts.ts";
import type { LinkedChart, LinkedFrame } from "../../client/charts/LinkedChart.ts";
import { resultUseCharts } from "../../client/charts/resultUseCharts.ts";
import { targetCharts } from "../../client/charts/targetCharts.ts";
import { warningCharts } from "../../client/charts/warningCharts.ts";
import { groupName } from "../../client/linked/groupName.ts";
import { drawn } from "./drawing.ts";

function chart(id: string): LinkedChart {
  const found = everyChart.find(([name]) => name === id);
  if (!found) throw new Error(`There is no chart ${id}`);
  return found[1];
}

function frameOf(of: LinkedChart, picked: string | number | null, more: Partial<LinkedFrame> = {}): LinkedFrame {
  const base = { width: 480, lang: "zh", unit: "yi", unitName: "亿元", year: 2022, options: {} } as const;
  const isFaded = (row: GroupRow) => picked !== null && row[of.by[0]] !== picked;
  return { ...base, isFaded, nameOf: (row) => groupName(of, row, more.lang ?? "zh"), ...more };
}

function review(keys: GroupRow, requested: number, approved: number): GroupRow {
  const change = requested - approved;
  return {
    ...keys,
    review_count: 3,
    requested_yuan: `${requested}000000.00`,
    approved_yuan: `${approved}000000.00`,
    gross_cut_yuan: `${Math.max(0, change)}000000.00`,
    gross_increase_yuan: `${Math.max(0, -change)}000000.00`,
    saving_yuan: `${change}000000.00`,
    saving_rate: change / requested,
  };
}

function evaluations(keys: GroupRow): GroupRow {
  return { ...keys, evaluation_count: 4, mean_score: 82.25 };
}

function uses(keys: GroupRow): GroupRow {
  const isCounted = keys.counting === "counted";
  return {
    ...keys,
    use_count: 2,
    amount_yuan: "20000000.00",
    double_counted_yuan: isCounted ? "0.00" : "20000000.00",
    counted_yuan: isCounted ? "20000000.00" : "0.00",
  };
}

function warnings(keys: GroupRow): GroupRow {
  return { ...keys, warning_count: 40, overdue_count: "3", settled_share: 0.875 };
}

function planned(keys: GroupRow): GroupRow {
  const rates = { quantified_share: 0.8, target_met_rate: null };
  return { ...keys, target_project_count: 12, target_funds_yuan: "340000000.00", indicator_count: "120", ...rates };
}

/** Every chart, with rows of its facts. */
const everyChart = (
  [
    [exAnteCharts, (keys) => review(keys, 10, 5)],
    [evaluationCharts, evaluations],
    [resultUseCharts, uses],
    [warningCharts, warnings],
    [targetCharts, planned],
  ] satisfies [readonly (readonly [LinkedChart, ...unknown[]])[], (keys: GroupRow) => GroupRow][]
).flatMap(([charts, rowOf]) => charts.map(([of]) => [of.id, of, rowOf] as const));

/** A group that there is, of the column that a chart groups by. */
const GROUPS: GroupRow = { outcome: "reduced", rating: "good", counting: "counted", rule: "rates_apart" };

const total = review({}, 401, 251);
const outcomes = [
  review({ outcome: "maintained" }, 100, 100),
  review({ outcome: "raised" }, 50, 51),
  review({ outcome: "reduced" }, 200, 100),
  review({ outcome: "refused" }, 51, 0),
];

function drawing(of: LinkedChart, rows: readonly GroupRow[], frame: LinkedFrame): string {
  return drawn(of.panels({ rows, total }, frame));
}

describe("linked charts as drawn", () => {
  test.each([
    ["ex_ante_by_year", [2021, 2022].map((budget_year) => review({ budget_year }, 300, 200)), 2022],
    ["ex_ante_steps", outcomes, "reduced"],
    ["ex_ante_by_outcome", outcomes, "reduced"],
    ["evaluations_by_rating", ["fair", "excellent", "good"].map((rating) => evaluations({ rating })), "good"],
    ["evaluations_by_score", [60, 85, null].map((score_band) => evaluations({ score_band })), null],
    ["result_uses_by_counting", ["cancelled", "counted"].map((counting) => uses({ counting })), "counted"],
    ["warnings_by_kind", ["rates_apart", "measure_overdue"].map((rule) => warnings({ rule })), "rates_apart"],
    ["warnings_by_month", [7, 10].map((cutoff_month) => warnings({ cutoff_month })), 10],
    ["targets_by_quantified_band", [100, 0, 60].map((quantified_band) => planned({ quantified_band })), 60],
    ["ex_ante_score_bands", [60, 75, null].map((score_band) => review({ score_band }, 10, 5)), null],
    [
      "ex_ante_scores",
      [2021, 2022].map((budget_year, at) => ({
        budget_year,
        scored_count: 5,
        mean_necessity_score: 15 + at,
        mean_economy_score: 14.26,
        mean_target_score: 13,
        mean_feasibility_score: null,
        mean_funding_score: 12 - at,
      })),
      2022,
    ],
  ] as const)("%s", async (id, rows, picked) => {
    const of = chart(id);
    await expect(drawing(of, rows, frameOf(of, picked))).toMatchFileSnapshot(`drawn/${id}.svg`);
  });

  test.each(everyChart)("%s stands on a telephone and with nothing to show", (_, of) => {
    for (const lang of ["zh", "en"] as const) {
      expect(drawing(of, [], frameOf(of, null, { width: 340, lang }))).toContain("<svg");
    }
  });

  test.each(everyChart)("%s keeps the height that is reserved for it", (_, of, rowOf) => {
    const rows = of.by[0] === "outcome" ? outcomes : [rowOf({ [of.by[0]]: GROUPS[of.by[0]] ?? 60 })];
    const heights = of.panels({ rows, total: rowOf({}) }, frameOf(of, null)).map(({ height }) => Number(height));
    expect(heights.reduce((sum, height) => sum + height, 0)).toBe(of.height(480));
  });
});

describe("the steps from requested to approved", () => {
  const of = chart("ex_ante_steps");
  const shown = (unit: LinkedFrame["unit"]) => {
    const text = drawing(of, outcomes, frameOf(of, null, { unit }));
    return [...text.matchAll(/>\s*([+−]?[\d,]+\.\d\d)\s*</g)].map((match) => match[1] ?? "");
  };

  test.each(["yuan", "wan", "yi"] as const)("show amounts that add up in %s", (unit) => {
    const [requested = "", ...others] = shown(unit);
    const units = (text: string) => BigInt(text.replace("−", "-").replace(/[,.+]/g, ""));
    const approved = others.pop() ?? "";
    expect(others).toHaveLength(4);
    expect(others.reduce((left, text) => left + units(text), units(requested))).toBe(units(approved));
  });

  test("are picked where they are an outcome, and not at their ends", () => {
    const stops = of.stops({ rows: outcomes, total }, frameOf(of, null));
    expect(stops.map(({ row }) => row?.outcome ?? null)).toEqual([null, null, "refused", "reduced", "raised", null]);
    expect(of.groupOf?.({ row: null })).toBeNull();
  });
});
