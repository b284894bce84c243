import { type PlotOptions, pointerX, rectY, ruleY, tip } from "@observablehq/plot";
import { exAnteFacts } from "../facts.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { LinkedChart, LinkedFrame } from "./LinkedChart.ts";
import { type ReviewGroup, reviewReading } from "./reviewGroup.ts";

interface BandGroup extends ReviewGroup {
  readonly score_band: number | null;
}

const WIDTH = 5;
const HEIGHT = 204;

/** How many reviews reached which total score, in steps of five points. */
export const exAnteScoreBands: LinkedChart<BandGroup> = {
  id: "ex_ante_score_bands",
  facts: exAnteFacts,
  title: { zh: "总分分布", en: "Distribution of total scores" },
  subtitle: { zh: "项数，每 5 分一段", en: "Reviews, in steps of 5 points" },
  by: ["score_band"],
  measures: exAnteFacts.measures,
  columns: ["score_band", "review_count", "requested_yuan", "approved_yuan", "saving_yuan", "saving_rate"],
  axis: "count",
  money: ["requested_yuan"],
  name: ({ score_band }) => `${score_band}–${Number(score_band) + WIDTH}`,
  band: { width: WIDTH },
  height: () => HEIGHT,
  panels: ({ rows }, frame) => [histogram(scored(rows), frame)],
  stops: ({ rows }, frame) =>
    scored(rows).map((row) => ({
      x: Number(row.score_band) + WIDTH / 2,
      row,
      lines: reviewReading(frame.nameOf(row), row, frame),
    })),
};

function scored(rows: readonly BandGroup[]): readonly BandGroup[] {
  return rows.filter((row) => row.score_band !== null);
}

function histogram(rows: readonly BandGroup[], frame: LinkedFrame): PlotOptions {
  const lowest = Math.min(50, ...rows.map((row) => Number(row.score_band)));
  const middle = (row: BandGroup) => Number(row.score_band) + WIDTH / 2;
  return {
    width: frame.width,
    height: HEIGHT,
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
        x2: (row: BandGroup) => Number(row.score_band) + WIDTH,
        y: "review_count",
        inset: 0.5,
        fill: colour.accent,
        fillOpacity: (row: BandGroup) => (frame.isFaded(row) ? 0.25 : 1),
      }),
      ruleY([0], { stroke: colour.muted, strokeWidth: 0.75 }),
      tip(
        rows,
        pointerX({
          ...tipStyle,
          x: middle,
          y: "review_count",
          maxRadius: Number.POSITIVE_INFINITY,
          title: (row: BandGroup) => reviewReading(frame.nameOf(row), row, frame).join("\n"),
        }),
      ),
    ],
  };
}
