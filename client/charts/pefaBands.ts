import { rect, ruleY, text } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { rate } from "../format.ts";
import type { Lang } from "../text/text.ts";
import { colour } from "../theme.ts";

export type ReliabilityRow = Row<"budget_reliability_by_year">;

/** A stretch of the axis that has one band, its lower and upper end. */
export interface Band {
  readonly band: "A" | "B" | "C";
  readonly from: number;
  readonly to: number;
}

const shade = { A: 0.9, B: 0.5, C: 0.2 } as const;

/** What is measured of completed years; a part of a year says nothing about its budget. */
export function completed(rows: readonly ReliabilityRow[], indicator: "pi_1" | "pi_2_1"): readonly ReliabilityRow[] {
  return rows.filter((row) => row.pefa_indicator === indicator && !row.is_in_progress);
}

/** The bands behind the lines, the best one darkest, each named at the right edge: `dx` pixels from it. */
export function bandMarks(bands: readonly Band[], dx: number) {
  return [
    rect(bands, { y1: "from", y2: "to", fill: colour.band, fillOpacity: (band: Band) => shade[band.band] }),
    ruleY(
      bands.flatMap(({ from, to }) => [from, to]),
      { stroke: colour.hairline },
    ),
    text(bands, {
      frameAnchor: "right",
      y: (band: Band) => (band.from + band.to) / 2,
      dx,
      textAnchor: dx < 0 ? "end" : "start",
      text: "band",
      fill: colour.muted,
      fontWeight: 600,
    }),
  ];
}

/** What is said of one measurement: itself, the band of its year, and the score over three years. */
export function pefaReading(row: ReliabilityRow, name: string, lang: Lang): string {
  const zh = lang === "zh";
  const band = row.band === null ? [] : [`${zh ? "当年" : "band"} ${row.band}`];
  const score = row.pefa_score === null ? [] : [`${zh ? "三年评分" : "score over three years"} ${row.pefa_score}`];
  return [`${name}  ${rate(row.measured_rate)}`, ...band, ...score].join(" · ");
}
