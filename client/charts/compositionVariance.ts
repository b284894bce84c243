import { dot, lineY, type PlotOptions, pointerX, tip } from "@observablehq/plot";
import { rate } from "../format.ts";
import type { Lang } from "../text/text.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { type Band, bandMarks, completed, pefaReading, type ReliabilityRow } from "./pefaBands.ts";
import { endLabels, type Point, type Series } from "./yearLines.ts";
import { yearTick } from "./yearTick.ts";

const HEIGHT = 300;
const [TOP, BOTTOM] = [12, 26];

const bands: readonly Band[] = [
  { band: "A", from: 0, to: 0.05 },
  { band: "B", from: 0.05, to: 0.1 },
  { band: "C", from: 0.1, to: 0.15 },
];

/** Kinds of heads between which money can shift; drawn like measures over years. */
const kinds: readonly Series[] = [
  {
    column: "department",
    zh: "部门之间",
    en: "Departments",
    stroke: colour.accent,
    label: colour.accent,
    isPartial: false,
  },
  {
    column: "function_class",
    zh: "功能分类之间",
    en: "Functions",
    stroke: colour.adjusted,
    label: colour.adjusted,
    isPartial: false,
  },
];

/** PEFA PI-2.1: how far spending left the composition of the budget, between departments and between functions. */
export const compositionVariance: Chart<"budget_reliability_by_year"> = {
  id: "composition_variance",
  query: "budget_reliability_by_year",
  whose: "office",
  title: { zh: "支出结构（PEFA PI-2.1）", en: "Composition of spending (PEFA PI-2.1)" },
  subtitle: {
    zh: "完整年度，结构偏离度；底色为当年档次",
    en: "Completed years, composition variance; shades are the bands of a year",
  },
  parameters: () => ({}),
  columns: ["fiscal_year", "pefa_indicator", "head_type", "measured_rate", "band", "pefa_score"],
  ledger: "projects",
  axis: "share",
  height: () => HEIGHT,
  panels: (rows, frame) => [lines(completed(rows, "pi_2_1"), frame)],
  stops: (rows, frame) =>
    yearsOf(completed(rows, "pi_2_1")).map((year) => ({
      x: year,
      y: completed(rows, "pi_2_1").find((row) => row.fiscal_year === year)?.measured_rate ?? 0,
      year,
      lines: reading(year, rows, frame.lang),
    })),
};

function yearsOf(rows: readonly ReliabilityRow[]): number[] {
  return [...new Set(rows.map((row) => row.fiscal_year))].sort();
}

function lines(rows: readonly ReliabilityRow[], frame: Frame): PlotOptions {
  const years = yearsOf(rows);
  const points = pointsOf(rows);
  const top = Math.max(0.16, ...points.map((point) => (point.value ?? 0) * 1.05));
  return {
    width: frame.width,
    height: HEIGHT,
    marginTop: TOP,
    marginLeft: 44,
    marginRight: 88,
    marginBottom: BOTTOM,
    style: chartStyle,
    x: {
      type: "point",
      domain: years,
      label: null,
      tickSize: 0,
      padding: 0.6,
      tickFormat: yearTick(years.length, frame.width - 132),
    },
    y: { domain: [0, top], label: null, tickSize: 0, ticks: 4, tickFormat: (value: number) => rate(value, 0) },
    marks: marks(points, rows, frame, top),
  };
}

function marks(points: readonly Point[], rows: readonly ReliabilityRow[], frame: Frame, top: number) {
  const place = { x: "year", y: "value", z: (point: Point) => point.series.column } as const;
  const stroke = (point: Point) => point.series.stroke;
  const title = (year: number) => reading(year, rows, frame.lang).join("\n");
  return [
    ...bandMarks(bands, -4),
    lineY(points, { ...place, stroke, strokeWidth: 2 }),
    dot(points, {
      ...place,
      r: 3.5,
      fill: stroke,
    }),
    endLabels(points, frame.lang, { domain: [0, top], height: HEIGHT - TOP - BOTTOM }),
    tip(yearsOf(rows), pointerX({ ...tipStyle, x: (year: number) => year, y: top / 2, title })),
  ];
}

function pointsOf(rows: readonly ReliabilityRow[]): Point[] {
  return rows.flatMap((row) => {
    const series = kinds.find(({ column }) => column === row.head_type);
    if (!series) return [];
    return [{ series, year: row.fiscal_year, value: row.measured_rate, isInProgress: row.is_in_progress }];
  });
}

function reading(year: number, rows: readonly ReliabilityRow[], lang: Lang): string[] {
  const ofYear = completed(rows, "pi_2_1").filter((row) => row.fiscal_year === year);
  return [
    `${year}${lang === "zh" ? " 年" : ""}`,
    ...kinds.flatMap((kind) => {
      const row = ofYear.find(({ head_type }) => head_type === kind.column);
      return row ? [pefaReading(row, kind[lang], lang)] : [];
    }),
  ];
}
