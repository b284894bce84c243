import { dot, lineY, type PlotOptions, pointerX, ruleY, text, tip } from "@observablehq/plot";
import { rate } from "../format.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { type Band, bandMarks, completed, pefaReading, type ReliabilityRow } from "./pefaBands.ts";
import { yearTick } from "./yearTick.ts";

const HEIGHT = 300;

const bands: readonly Band[] = [
  { band: "C", from: 0.85, to: 0.9 },
  { band: "B", from: 0.9, to: 0.95 },
  { band: "A", from: 0.95, to: 1.05 },
  { band: "B", from: 1.05, to: 1.1 },
  { band: "C", from: 1.1, to: 1.15 },
];

/** PEFA PI-1: what was spent of the first budget, before the bands of the method, with the score over three years. */
export const budgetOutturn: Chart<"budget_reliability_by_year"> = {
  id: "budget_outturn",
  query: "budget_reliability_by_year",
  whose: "office",
  title: { zh: "支出总额（PEFA PI-1）", en: "Aggregate outturn (PEFA PI-1)" },
  subtitle: {
    zh: "执行占年初预算；底色为档次，字母为三年评分",
    en: "Spent of the initial budget; letters: three-year scores",
  },
  parameters: () => ({}),
  columns: ["fiscal_year", "pefa_indicator", "head_type", "measured_rate", "deviation_rate", "band", "pefa_score"],
  ledger: "projects",
  axis: "share",
  height: () => HEIGHT,
  panels: (rows, frame) => [outturns(completed(rows, "pi_1"), frame)],
  stops: (rows, frame) =>
    completed(rows, "pi_1").map((row) => ({
      x: row.fiscal_year,
      y: row.measured_rate ?? 1,
      year: row.fiscal_year,
      lines: reading(row, frame),
    })),
};

function outturns(rows: readonly ReliabilityRow[], frame: Frame): PlotOptions {
  const known = rows.flatMap((row) => row.measured_rate ?? []);
  const low = Math.min(0.82, ...known.map((value) => value - 0.04));
  return {
    width: frame.width,
    height: HEIGHT,
    marginTop: 12,
    marginLeft: 44,
    marginRight: 24,
    marginBottom: 26,
    style: chartStyle,
    x: {
      type: "point",
      domain: rows.map((row) => row.fiscal_year),
      label: null,
      tickSize: 0,
      padding: 0.6,
      tickFormat: yearTick(rows.length, frame.width),
    },
    y: {
      domain: [low, Math.max(1.15, ...known.map((value) => value + 0.03))],
      label: null,
      tickSize: 0,
      ticks: [0.85, 0.9, 0.95, 1, 1.05, 1.1, 1.15],
      tickFormat: (value: number) => rate(value, 0),
    },
    marks: marks(rows, frame, low),
  };
}

function marks(rows: readonly ReliabilityRow[], frame: Frame, low: number) {
  const place = { x: "fiscal_year", y: "measured_rate" } as const;
  return [
    ...bandMarks(bands, 8),
    ruleY([1], { stroke: colour.muted, strokeWidth: 0.75 }),
    lineY(rows, { ...place, stroke: colour.accent, strokeWidth: 2 }),
    dot(rows, { ...place, r: 3.5, fill: colour.accent }),
    text(rows, {
      ...place,
      dy: -13,
      text: (row: ReliabilityRow) => rate(row.measured_rate, frame.width / rows.length < 44 ? 0 : 1),
      stroke: "var(--paper)",
      strokeWidth: 3,
      fill: colour.ink,
    }),
    text(rows, {
      x: "fiscal_year",
      y: low,
      dy: -9,
      text: (row: ReliabilityRow) => row.pefa_score ?? "",
      fill: colour.ink,
      fontWeight: 600,
    }),
    tip(rows, pointerX({ ...tipStyle, ...place, title: (row: ReliabilityRow) => reading(row, frame).join("\n") })),
  ];
}

function reading(row: ReliabilityRow, { lang }: Frame): string[] {
  const name = lang === "zh" ? "执行占年初预算" : "Spent of the initial budget";
  return [`${row.fiscal_year}${lang === "zh" ? " 年" : ""}`, pefaReading(row, name, lang)];
}
