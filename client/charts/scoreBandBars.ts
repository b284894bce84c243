import { type PlotOptions, pointerX, rectY, ruleY, tip } from "@observablehq/plot";
import type { GroupRow } from "../api.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { LinkedFrame, LinkedStop } from "./LinkedChart.ts";

/** A group of rows whose scores lie in the same five points. */
export interface BandGroup extends GroupRow {
  readonly score_band: number | null;
}

/** What a histogram of scores counts, and how a band is read out. */
export interface ScoreBands<R extends BandGroup> {
  readonly counted: (row: R) => number;
  readonly reading: (row: R) => readonly string[];
}

export const BAND_WIDTH = 5;
export const BANDS_HEIGHT = 204;

/** What a band is called: `80–85`. */
export function bandName({ score_band }: BandGroup): string {
  return `${score_band}–${Number(score_band) + BAND_WIDTH}`;
}

/** How many rows reached which score, in steps of five points; rows without a score are no part of it. */
export function scoreBandBars<R extends BandGroup>(
  all: readonly R[],
  frame: LinkedFrame,
  { counted, reading }: ScoreBands<R>,
): PlotOptions {
  const rows = scored(all);
  const lowest = Math.min(50, ...rows.map((row) => Number(row.score_band)));
  return {
    width: frame.width,
    height: BANDS_HEIGHT,
    marginTop: 12,
    marginLeft: 40,
    marginRight: 8,
    marginBottom: 24,
    style: chartStyle,
    x: { domain: [lowest, 100], ticks: 6, tickSize: 0, label: null },
    y: {
      grid: true,
      ticks: 4,
      tickSize: 0,
      label: null,
      tickFormat: (value: number) => (value % 1 ? "" : String(value)),
    },
    marks: [
      rectY(rows, {
        x1: "score_band",
        x2: (row: R) => Number(row.score_band) + BAND_WIDTH,
        y: counted,
        inset: 0.5,
        fill: colour.accent,
        fillOpacity: (row: R) => (frame.isFaded(row) ? 0.25 : 1),
      }),
      ruleY([0], { stroke: colour.muted, strokeWidth: 0.75 }),
      tip(
        rows,
        pointerX({
          ...tipStyle,
          x: middle,
          y: counted,
          maxRadius: Number.POSITIVE_INFINITY,
          title: (row: R) => reading(row).join("\n"),
        }),
      ),
    ],
  };
}

/** The keyboard's way from band to band. */
export function scoreBandStops<R extends BandGroup>(
  rows: readonly R[],
  reading: ScoreBands<R>["reading"],
): LinkedStop[] {
  return scored(rows).map((row) => ({ x: middle(row), row, lines: reading(row) }));
}

function middle(row: BandGroup): number {
  return Number(row.score_band) + BAND_WIDTH / 2;
}

function scored<R extends BandGroup>(rows: readonly R[]): readonly R[] {
  return rows.filter((row) => row.score_band !== null);
}
