import type { PlotOptions } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { effectText } from "../text/effects.ts";
import { chartStyle } from "../theme.ts";
import type { Frame, Stop } from "./Chart.ts";

type EffectRow = Row<"effects_by_year">;

const effects = ["ex_ante", "cut", "cancel", "recover"];
const NARROW = 520;
const TALL = 290;
const SHORT = 200;

/** Height of all panels together. */
export function effectsHeight(width: number): number {
  return width < NARROW ? 2 * SHORT : TALL;
}

/** The four effects beside each other, never added up; two and two where there is little room. */
export function effectPanels(
  rows: readonly EffectRow[],
  frame: Frame,
  { marks, top }: { marks: (rows: readonly EffectRow[]) => NonNullable<PlotOptions["marks"]>; top: number },
): PlotOptions[] {
  const years = [...new Set(rows.map((row) => row.budget_year))].sort();
  return groupsOf(frame).map((shown) => ({
    width: frame.width,
    height: frame.width < NARROW ? SHORT : TALL,
    marginTop: 30,
    marginLeft: 44,
    marginRight: 4,
    marginBottom: 24,
    style: chartStyle,
    fx: {
      axis: "top",
      domain: shown,
      label: null,
      padding: 0.08,
      tickSize: 0,
      tickFormat: (effect: string) => effectText(effect)?.[frame.lang] ?? effect,
    },
    x: { type: "band", domain: years, padding: 0.28, label: null, tickSize: 0, ...fewYears(years, frame.year) },
    // The unit stands in the subtitle: above the axis it would run into the names of the effects.
    y: { domain: [0, top], grid: true, ticks: 4, tickSize: 0, label: null },
    marks: marks(rows.filter((row) => shown.includes(row.effect))),
  }));
}

/** The keyboard's way: effect by effect, year by year. */
export function effectStops(
  rows: readonly EffectRow[],
  frame: Frame,
  reading: (row: EffectRow, frame: Frame) => string[],
): Stop[] {
  return groupsOf(frame).flatMap((shown, panel) =>
    shown.flatMap((effect) =>
      rows
        .filter((row) => row.effect === effect)
        .sort((a, b) => a.budget_year - b.budget_year)
        .map((row) => ({
          x: row.budget_year,
          fx: effect,
          panel,
          year: row.budget_year,
          lines: reading(row, frame),
        })),
    ),
  );
}

function groupsOf(frame: Frame): string[][] {
  return frame.width < NARROW ? [effects.slice(0, 2), effects.slice(2)] : [effects];
}

/** Bars this narrow leave room for two years on the axis: the first and the one in view. */
function fewYears(years: readonly number[], year: number) {
  const ticks = [years[0], year].filter((one) => one !== undefined && years.includes(one));
  return { ticks, tickFormat: (one: number) => `'${String(one).slice(2)}` };
}
