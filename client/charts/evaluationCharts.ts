import type { GroupRow } from "../api.ts";
import { evaluationFacts } from "../facts.ts";
import { count, decimal } from "../format.ts";
import { codes } from "../text/codes.ts";
import { type Counting, countBars } from "./countBars.ts";
import type { LinkedChart, LinkedFrame } from "./LinkedChart.ts";
import { BAND_WIDTH, BANDS_HEIGHT, type BandGroup, bandName, scoreBandBars, scoreBandStops } from "./scoreBandBars.ts";

interface EvaluationGroup extends GroupRow {
  readonly evaluation_count: number;
  readonly mean_score: number | null;
}

interface ScoredBand extends EvaluationGroup, BandGroup {
  readonly score_band: number | null;
}

const counting: Counting<EvaluationGroup> = {
  facts: evaluationFacts,
  subtitle: { zh: "份数与平均分", en: "Number and mean score" },
  counted: "evaluation_count",
  head: { zh: "份数", en: "No." },
  besides: [{ head: { zh: "平均分", en: "Mean" }, width: 54, said: (row) => decimal(row.mean_score, 1) }],
  reading,
};

function counted(row: EvaluationGroup): number {
  return row.evaluation_count;
}

function reading(row: EvaluationGroup, frame: LinkedFrame): string[] {
  const zh = frame.lang === "zh";
  return [
    frame.nameOf(row),
    `${zh ? "评价" : "Evaluations"}  ${count(row.evaluation_count)}${zh ? " 份" : ""}`,
    `${zh ? "平均分" : "Mean score"}  ${decimal(row.mean_score, 1)}`,
  ];
}

const bands: LinkedChart<ScoredBand> = {
  id: "evaluations_by_score",
  facts: evaluationFacts,
  title: { zh: "按得分", en: "By score" },
  subtitle: { zh: "份数，每 5 分一段", en: "Number, in steps of 5 points" },
  by: ["score_band"],
  measures: evaluationFacts.measures,
  columns: ["score_band", "evaluation_count", "mean_score"],
  axis: "count",
  name: bandName,
  band: { width: BAND_WIDTH },
  height: () => BANDS_HEIGHT,
  panels: ({ rows }, frame) => [scoreBandBars(rows, frame, { counted, reading: (row) => reading(row, frame) })],
  stops: ({ rows }, frame) => scoreBandStops(rows, (row) => reading(row, frame)),
};

/** Figures of the evaluations of one side, which narrow each other and the register, with the columns of twelve each takes. */
export const evaluationCharts: readonly (readonly [chart: LinkedChart, span: number])[] = [
  [
    countBars(counting, {
      id: "evaluations_by_department",
      title: { zh: "按部门", en: "By department" },
      by: ["department_code", "department_name"],
      most: 10,
      name: (row) => String(row.department_name),
    }),
    7,
  ],
  [bands, 5],
  [
    countBars(counting, {
      id: "evaluations_by_kind",
      title: { zh: "按评价方式", en: "By kind of evaluation" },
      by: ["kind"],
      order: Object.keys(codes.kind ?? {}),
      most: 4,
    }),
    6,
  ],
  [
    countBars(counting, {
      id: "evaluations_by_rating",
      title: { zh: "按等级", en: "By rating" },
      by: ["rating"],
      order: Object.keys(codes.rating ?? {}),
      most: 5,
    }),
    6,
  ],
];
