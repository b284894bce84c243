import { barX, type PlotOptions, pointerY, stackX, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { count } from "../format.ts";
import { withinYear } from "../scope.ts";
import { codes } from "../text/codes.ts";
import { ruleText } from "../text/rules.ts";
import { chartStyle, colourOf, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { fitText } from "./fitText.ts";

type RuleRow = Row<"warning_rectifications">;

const BAND = 30;
const rules = ["execution_below_floor", "rates_apart", "target_impossible", "measure_overdue"];
const states: Readonly<Record<string, string>> = {
  settled: "var(--rating-excellent)",
  settled_late: "var(--rating-good)",
  open: "var(--rating-fair)",
  overdue: "var(--rating-poor)",
};
const onState: Readonly<Record<string, string>> = {
  settled: "var(--on-rating-excellent)",
  settled_late: "var(--on-rating-good)",
  open: "var(--on-rating-fair)",
  overdue: "var(--on-rating-poor)",
};
const order = Object.keys(states);

/** Warnings by rule and cut-off month, and what became of them. */
export const warningRectifications: Chart<"warning_rectifications"> = {
  id: "warning_rectifications",
  query: "warning_rectifications",
  title: { zh: "预警与整改", en: "Warnings and what became of them" },
  subtitle: { zh: "按规则与截止月份的预警条数", en: "Warnings by rule and cut-off month" },
  parameters: withinYear,
  columns: ["cutoff_month", "rule", "rectification", "warning_count", "warned_project_count"],
  ledger: "monitoring_warnings",
  axis: "count",
  height: () => rules.length * 2 * BAND + 32,
  legend: (lang) =>
    order.map((state) => ({ label: codes.rectification?.[state]?.[lang] ?? state, colour: colourOf(states, state) })),
  panels: (rows, frame) => [bars(rows, frame)],
  stops: (rows, frame) => bundles(rows).map(([first, all]) => ({ x: 0, y: keyOf(first), lines: reading(all, frame) })),
};

function bars(rows: readonly RuleRow[], frame: Frame): PlotOptions {
  const bundled = bundles(rows);
  const names = new Map(bundled.map(([first]) => [keyOf(first), nameOf(first, frame)]));
  return {
    width: frame.width,
    height: bundled.length * BAND + 32,
    marginTop: 8,
    marginLeft: leftOf(frame),
    marginRight: 12,
    marginBottom: 24,
    style: chartStyle,
    x: { label: null, grid: true, ticks: frame.width < 480 ? 2 : 4, tickSize: 0 },
    y: {
      domain: [...names.keys()],
      label: null,
      tickSize: 0,
      padding: 0.28,
      tickFormat: (key: string) => fitText(names.get(key) ?? key, leftOf(frame) - 8),
    },
    marks: marks(rows, frame),
  };
}

function marks(rows: readonly RuleRow[], frame: Frame) {
  const bundled = bundles(rows);
  const byState = (a: RuleRow, b: RuleRow) => order.indexOf(a.rectification) - order.indexOf(b.rectification);
  const stacked = { y: keyOf, x: "warning_count", z: "rectification", order: byState };
  const widest = Math.max(1, ...bundled.map(([, all]) => all.reduce((sum, row) => sum + row.warning_count, 0)));
  const room = frame.width - leftOf(frame) - 12;
  const label = (row: RuleRow) => ((row.warning_count / widest) * room > 34 ? count(row.warning_count) : "");
  const onBar = (row: RuleRow) => colourOf(onState, row.rectification);
  const title = ([, all]: [RuleRow, RuleRow[]]) => reading(all, frame).join("\n");
  return [
    barX(rows, { ...stacked, fill: (row: RuleRow) => colourOf(states, row.rectification), stroke: "var(--paper)" }),
    text(rows, stackX({ ...stacked, text: label, fill: onBar, fontSize: 11 })),
    tip(bundled, pointerY({ ...tipStyle, x: () => 0, y: ([first]: [RuleRow, RuleRow[]]) => keyOf(first), title })),
  ];
}

/** Room for the names of rules, which are longer in English. */
function leftOf({ lang, width }: Frame): number {
  return Math.min(lang === "zh" ? 168 : 236, width * 0.45);
}

function keyOf(row: RuleRow): string {
  return `${row.rule} ${row.cutoff_month}`;
}

function nameOf(row: RuleRow, { lang }: Frame): string {
  return `${ruleText(row.rule)[lang]} · ${lang === "zh" ? `${row.cutoff_month} 月` : `M${row.cutoff_month}`}`;
}

/** The first row of each bar (a rule at a cut-off month) with all rows of it. */
function bundles(rows: readonly RuleRow[]): [RuleRow, RuleRow[]][] {
  const bars = new Map<string, [RuleRow, RuleRow[]]>();
  for (const row of rows.toSorted((a, b) => rules.indexOf(a.rule) - rules.indexOf(b.rule))) {
    const bar = bars.get(keyOf(row));
    if (bar) bar[1].push(row);
    else bars.set(keyOf(row), [row, [row]]);
  }
  return [...bars.values()];
}

function reading(rows: readonly RuleRow[], frame: Frame): string[] {
  const first = rows[0];
  if (!first) return [];
  const stateName = (state: string) => codes.rectification?.[state]?.[frame.lang] ?? state;
  return [nameOf(first, frame), ...rows.map((row) => `${stateName(row.rectification)}  ${count(row.warning_count)}`)];
}
