import type { GroupRow } from "../api.ts";
import { evaluationFacts } from "../facts.ts";
import { count, decimal } from "../format.ts";
import { roundedShares } from "../roundedParts.ts";
import { codes } from "../text/codes.ts";
import type { Lang, Text } from "../text/text.ts";
import { colour } from "../theme.ts";
import { groupBars, groupBarsHeight, inOrder } from "./groupBars.ts";
import type { GroupsOf, LinkedChart, LinkedFrame } from "./LinkedChart.ts";
import { BAND_WIDTH, BANDS_HEIGHT, type BandGroup, bandName, scoreBandBars, scoreBandStops } from "./scoreBandBars.ts";

interface EvaluationGroup extends GroupRow {
  readonly evaluation_count: number;
  readonly mean_score: number | null;
}

interface ScoredBand extends EvaluationGroup, BandGroup {
  readonly score_band: number | null;
}

interface EvaluationBars {
  readonly id: string;
  readonly title: Text;
  readonly by: LinkedChart["by"];
  readonly order?: readonly string[];
  readonly most: number;
  readonly name?: (row: EvaluationGroup, lang: Lang) => string;
}

const subtitle = { zh: "份数与平均分", en: "Number and mean score" };

/** Evaluations counted by group; beside each bar its number, its share where all groups are shown, and its mean score. */
function evaluationBars({ id, title, by, order, most, name }: EvaluationBars): LinkedChart<EvaluationGroup> {
  const ordered = (groups: GroupsOf<EvaluationGroup>) =>
    inOrder(groups, { by: by[0], most, rank: counted, ...(order === undefined ? {} : { order }) });
  return {
    id,
    facts: evaluationFacts,
    title,
    subtitle,
    by,
    measures: evaluationFacts.measures,
    columns: [by[1] ?? by[0], "evaluation_count", "mean_score"],
    axis: "count",
    ...(name ? { name } : {}),
    height: () => groupBarsHeight(most),
    panels: (groups, frame) => [bars(ordered(groups), frame, { most, isWhole: order !== undefined })],
    stops: (groups, frame) =>
      ordered(groups).map((row) => ({ x: 0, y: frame.nameOf(row), row, lines: reading(row, frame) })),
  };
}

function bars(rows: readonly EvaluationGroup[], frame: LinkedFrame, { most, isWhole }: Shown) {
  const shares = roundedShares(rows.map(counted));
  const share = { head: { zh: "占比", en: "Share" }, width: 54, said: (_: GroupRow, at: number) => shares[at] ?? "" };
  return groupBars(rows, frame, {
    most,
    bars: [{ value: counted, fill: colour.accent }],
    besides: [
      { head: { zh: "平均分", en: "Mean" }, width: 54, said: (row) => decimal(row.mean_score, 1) },
      ...(isWhole ? [share] : []),
      { head: { zh: "份数", en: "No." }, width: 46, said: (row) => count(row.evaluation_count) },
    ],
    reading: (row) => reading(row, frame),
  });
}

interface Shown {
  readonly most: number;
  readonly isWhole: boolean;
}

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
    evaluationBars({
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
    evaluationBars({
      id: "evaluations_by_kind",
      title: { zh: "按评价方式", en: "By kind of evaluation" },
      by: ["kind"],
      order: Object.keys(codes.kind ?? {}),
      most: 4,
    }),
    6,
  ],
  [
    evaluationBars({
      id: "evaluations_by_rating",
      title: { zh: "按等级", en: "By rating" },
      by: ["rating"],
      order: Object.keys(codes.rating ?? {}),
      most: 5,
    }),
    6,
  ],
];
