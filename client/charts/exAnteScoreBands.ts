import { exAnteFacts } from "../facts.ts";
import type { LinkedChart, LinkedFrame } from "./LinkedChart.ts";
import { type ReviewGroup, reviewReading } from "./reviewGroup.ts";
import { BAND_WIDTH, BANDS_HEIGHT, type BandGroup, bandName, scoreBandBars, scoreBandStops } from "./scoreBandBars.ts";

interface ReviewBand extends ReviewGroup, BandGroup {
  readonly score_band: number | null;
}

/** How many reviews reached which total score, in steps of five points. */
export const exAnteScoreBands: LinkedChart<ReviewBand> = {
  id: "ex_ante_score_bands",
  facts: exAnteFacts,
  title: { zh: "总分分布", en: "Distribution of total scores" },
  subtitle: { zh: "项数，每 5 分一段", en: "Reviews, in steps of 5 points" },
  by: ["score_band"],
  measures: exAnteFacts.measures,
  columns: ["score_band", "review_count", "requested_yuan", "approved_yuan", "saving_yuan", "saving_rate"],
  axis: "count",
  money: ["requested_yuan"],
  name: bandName,
  band: { width: BAND_WIDTH },
  height: () => BANDS_HEIGHT,
  panels: ({ rows }, frame) => [
    scoreBandBars(rows, frame, { counted: (row) => row.review_count, reading: readingIn(frame) }),
  ],
  stops: ({ rows }, frame) => scoreBandStops(rows, readingIn(frame)),
};

function readingIn(frame: LinkedFrame) {
  return (row: ReviewBand) => reviewReading(frame.nameOf(row), row, frame);
}
