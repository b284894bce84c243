import { barY, pointerX, ruleY, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { inUnit, money } from "../format.ts";
import { within } from "../scope.ts";
import { effectText } from "../text/effects.ts";
import { colour, colourOf, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { effectPanels, effectStops, effectsHeight } from "./effectMultiples.ts";

type EffectRow = Row<"effects_by_year">;

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
  height: effectsHeight,
  legend: (lang) => [
    { label: lang === "zh" ? "重复计算，已剔除" : "Counted twice, removed", colour: colour.muted, outlined: true },
  ],
  panels: (rows, frame) =>
    effectPanels(rows, frame, { marks: (shown) => marks(shown, frame), top: topOf(rows, frame) }),
  stops: (rows, frame) => effectStops(rows, frame, reading),
};

function topOf(rows: readonly EffectRow[], frame: Frame): number {
  return Math.max(...rows.map((row) => inUnit(row.gross_yuan, frame.unit) ?? 0)) * 1.15 || 1;
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
    `${row.budget_year} ${effectText(row.effect)?.[frame.lang] ?? row.effect} · ${frame.unitName}`,
    `${zh ? "净额" : "Net"}  ${money(row.net_yuan, frame.unit)}`,
    `${zh ? "上报" : "Reported"}  ${money(row.gross_yuan, frame.unit)}`,
    `${zh ? "重复" : "Counted twice"}  ${money(row.double_counted_yuan, frame.unit)}`,
  ];
}
