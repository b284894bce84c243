import { barY, pointerX, ruleY, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { count, inUnit, money, rate } from "../format.ts";
import { within } from "../scope.ts";
import { codes } from "../text/codes.ts";
import { colour, colourOf, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { effectPanels, effectStops, effectsHeight } from "./effectMultiples.ts";

type EffectRow = Row<"effects_by_year">;

const words = {
  realised: { zh: "已落实", en: "Realised" },
  decided: { zh: "已定未落实", en: "Decided, not realised" },
  proposed: { zh: "拟定，不计入", en: "Proposed, not counted" },
};

/** How far each effect has come: proposed, decided, realised, by budget year and side by side. */
export const effectStatuses: Chart<"effects_by_year"> = {
  id: "effect_statuses",
  query: "effects_by_year",
  title: { zh: "落实情况", en: "Proposed, decided, realised" },
  subtitle: { zh: "净额按状态；拟定另列", en: "Net amounts by status; proposed stands apart" },
  parameters: within,
  columns: [
    "budget_year",
    "effect",
    "base_yuan",
    "rate",
    "net_yuan",
    "decided_yuan",
    "realised_yuan",
    "proposed_yuan",
    "subject_count",
  ],
  money: ["net_yuan"],
  ledger: "result_uses",
  axis: "money",
  height: effectsHeight,
  legend: (lang) => [
    { label: words.realised[lang], colour: colour.ink },
    { label: words.decided[lang], colour: colour.initial },
    { label: words.proposed[lang], colour: colour.muted, outlined: true },
  ],
  panels: (rows, frame) =>
    effectPanels(rows, frame, { marks: (shown) => marks(shown, frame), top: topOf(rows, frame) }),
  stops: (rows, frame) => effectStops(rows, frame, reading),
};

function topOf(rows: readonly EffectRow[], frame: Frame): number {
  return Math.max(...rows.map((row) => proposedTop(row, frame))) * 1.1 || 1;
}

function proposedTop(row: EffectRow, frame: Frame): number {
  return (inUnit(row.net_yuan, frame.unit) ?? 0) + (inUnit(row.proposed_yuan, frame.unit) ?? 0);
}

function marks(rows: readonly EffectRow[], frame: Frame) {
  const place = { fx: "effect", x: "budget_year" } as const;
  const amount = (row: EffectRow, column: "net_yuan" | "realised_yuan") => inUnit(row[column], frame.unit) ?? 0;
  const fill = (row: EffectRow) => colourOf(colour.effect, row.effect);
  const realised = (row: EffectRow) => amount(row, "realised_yuan");
  const net = (row: EffectRow) => amount(row, "net_yuan");
  return [
    barY(rows, { ...place, y1: 0, y2: realised, fill }),
    barY(rows, { ...place, y1: realised, y2: net, fill, fillOpacity: 0.4 }),
    barY(rows, {
      ...place,
      y1: net,
      y2: (row: EffectRow) => proposedTop(row, frame),
      fill: "none",
      stroke: colour.muted,
      strokeDasharray: "2 2",
    }),
    ruleY([0], { stroke: colour.muted, strokeWidth: 0.75 }),
    tip(rows, pointerX({ ...tipStyle, ...place, y: net, title: (row: EffectRow) => reading(row, frame).join("\n") })),
  ];
}

function reading(row: EffectRow, frame: Frame): string[] {
  const { lang } = frame;
  const printed = (yuan: string) => money(yuan, frame.unit);
  return [
    `${row.budget_year} ${codes.effect?.[row.effect]?.[lang] ?? row.effect} · ${frame.unitName}`,
    `${words.realised[lang]}  ${printed(row.realised_yuan)}`,
    `${words.decided[lang]}  ${printed(row.decided_yuan)}`,
    `${words.proposed[lang]}  ${printed(row.proposed_yuan)}`,
    `${{ zh: "基数", en: "Base" }[lang]}  ${printed(row.base_yuan)} · ${rate(row.rate)} · ${count(row.subject_count)}`,
  ];
}
