import { barY, type PlotOptions, pointerX, ruleY, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { inUnit, money } from "../format.ts";
import { within } from "../scope.ts";
import { codes } from "../text/codes.ts";
import { chartStyle, colour, colourOf, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";

type EffectRow = Row<"effects_by_year">;

const effects = ["ex_ante", "cut", "cancel", "recover"];
const NARROW = 520;
const TALL = 290;
const SHORT = 200;

/** The four effects side by side and never added together: what was net, and in outline what was reported twice. */
export const effectsByYear: Chart<"effects_by_year"> = {
  id: "effects_by_year",
  query: "effects_by_year",
  title: { zh: "节约与压减", en: "Savings and reductions" },
  subtitle: {
    zh: "四种效果口径不同，不相加；按预算年度，净额",
    en: "Four effects, never added up; net, by budget year",
  },
  parameters: within,
  columns: ["budget_year", "effect", "subject_count", "gross_yuan", "double_counted_yuan", "net_yuan"],
  money: ["gross_yuan"],
  ledger: "result_uses",
  axis: "money",
  height: (width) => (width < NARROW ? 2 * SHORT : TALL),
  legend: (lang) => [
    { label: lang === "zh" ? "重复计算，已剔除" : "Counted twice, removed", colour: colour.muted, outlined: true },
  ],
  panels: (rows, frame) =>
    frame.width < NARROW
      ? [multiples(rows, frame, effects.slice(0, 2)), multiples(rows, frame, effects.slice(2))]
      : [multiples(rows, frame, effects)],
  stops: (rows, frame) =>
    [...rows]
      .filter((row) => effects.includes(row.effect))
      .sort((a, b) => effects.indexOf(a.effect) - effects.indexOf(b.effect) || a.budget_year - b.budget_year)
      .map((row) => ({
        x: row.budget_year,
        fx: row.effect,
        panel: frame.width < NARROW && effects.indexOf(row.effect) > 1 ? 1 : 0,
        year: row.budget_year,
        lines: reading(row, frame),
      })),
};

function multiples(rows: readonly EffectRow[], frame: Frame, shown: readonly string[]): PlotOptions {
  const years = [...new Set(rows.map((row) => row.budget_year))].sort();
  const top = Math.max(...rows.map((row) => inUnit(row.gross_yuan, frame.unit) ?? 0)) * 1.15 || 1;
  return {
    width: frame.width,
    height: frame.width < NARROW ? SHORT : TALL,
    marginTop: 30,
    marginLeft: 44,
    marginRight: 4,
    marginBottom: 24,
    style: chartStyle,
    fx: {
      axis: "top",
      domain: [...shown],
      label: null,
      padding: 0.08,
      tickSize: 0,
      tickFormat: (effect: string) => codes.effect?.[effect]?.[frame.lang] ?? effect,
    },
    x: { type: "band", domain: years, padding: 0.28, label: null, tickSize: 0, ...fewYears(years, frame.year) },
    // The unit stands in the subtitle: above the axis it would run into the names of the effects.
    y: { domain: [0, top], grid: true, ticks: 4, tickSize: 0, label: null },
    marks: marks(
      rows.filter((row) => shown.includes(row.effect)),
      frame,
    ),
  };
}

/** Bars this narrow leave room for two years on the axis: the first and the one in view. */
function fewYears(years: readonly number[], year: number) {
  const ticks = [years[0], year].filter((one) => one !== undefined && years.includes(one));
  return { ticks, tickFormat: (one: number) => `'${String(one).slice(2)}` };
}

function marks(rows: readonly EffectRow[], frame: Frame) {
  const place = { fx: "effect", x: "budget_year" } as const;
  const net = (row: EffectRow) => inUnit(row.net_yuan, frame.unit) ?? 0;
  const gross = (row: EffectRow) => inUnit(row.gross_yuan, frame.unit) ?? 0;
  const inView = rows.filter((row) => row.budget_year === frame.year);
  return [
    barY(rows, { ...place, y1: net, y2: gross, stroke: colour.muted, strokeDasharray: "2 2", fill: "none" }),
    barY(rows, {
      ...place,
      y: net,
      fill: (row: EffectRow) => colourOf(colour.effect, row.effect),
      fillOpacity: (row: EffectRow) => (row.budget_year === frame.year ? 1 : 0.5),
    }),
    ruleY([0], { stroke: colour.muted, strokeWidth: 0.75 }),
    text(inView, {
      ...place,
      y: gross,
      dy: -8,
      text: (row: EffectRow) => money(row.net_yuan, frame.unit),
      fill: colour.ink,
      fontWeight: 600,
      stroke: "var(--paper)",
      strokeWidth: 3,
    }),
    tip(rows, pointerX({ ...tipStyle, ...place, y: net, title: (row: EffectRow) => reading(row, frame).join("\n") })),
  ];
}

function reading(row: EffectRow, frame: Frame): string[] {
  const zh = frame.lang === "zh";
  return [
    `${row.budget_year} ${codes.effect?.[row.effect]?.[frame.lang] ?? row.effect} · ${frame.unitName}`,
    `${zh ? "净额" : "Net"}  ${money(row.net_yuan, frame.unit)}`,
    `${zh ? "上报" : "Reported"}  ${money(row.gross_yuan, frame.unit)}`,
    `${zh ? "重复" : "Counted twice"}  ${money(row.double_counted_yuan, frame.unit)}`,
  ];
}
