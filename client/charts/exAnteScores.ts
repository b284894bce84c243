import { dot, type PlotOptions, pointer, ruleY, text, tip } from "@observablehq/plot";
import type { GroupRow } from "../api.ts";
import { exAnteFacts } from "../facts.ts";
import { decimal } from "../format.ts";
import type { Text } from "../text/text.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { LinkedChart, LinkedFrame } from "./LinkedChart.ts";

interface ScoreGroup extends GroupRow {
  readonly budget_year: number;
  readonly scored_count: number;
}

/** The five dimensions of a review, each of twenty points. */
const DIMENSIONS: readonly (Text & { readonly column: string })[] = [
  { column: "necessity_score", zh: "立项必要性", en: "Necessity" },
  { column: "economy_score", zh: "投入经济性", en: "Economy" },
  { column: "target_score", zh: "目标合理性", en: "Targets" },
  { column: "feasibility_score", zh: "方案可行性", en: "Feasibility" },
  { column: "funding_score", zh: "筹资合规性", en: "Funding" },
];
const FULL = 20;
const ROW = 36;

interface Mean {
  readonly row: ScoreGroup;
  readonly dimension: string;
  readonly mean: number;
}

/** Mean scores of the five dimensions; the years that are not picked stand as a pale trail behind. */
export const exAnteScores: LinkedChart<ScoreGroup> = {
  id: "ex_ante_scores",
  facts: exAnteFacts,
  title: { zh: "五个维度得分", en: "Scores of the five dimensions" },
  subtitle: { zh: "平均分，每项满分 20；浅色为其他年度", en: "Means of 20 points; pale dots are other years" },
  by: ["budget_year"],
  measures: {
    scored_count: { count: "necessity_score" },
    ...Object.fromEntries(
      DIMENSIONS.map(({ column }) => [`mean_${column}`, { ratio: [{ sum: column }, { count: column }] as const }]),
    ),
  },
  columns: ["budget_year", "scored_count", ...DIMENSIONS.map(({ column }) => `mean_${column}`)],
  axis: "score",
  height: () => DIMENSIONS.length * ROW + 24,
  groupOf: (datum) => (datum as Mean).row,
  panels: ({ rows }, frame) => [dots(meansOf(rows, frame), frame)],
  stops: ({ rows }, frame) => rows.map((row) => ({ x: 0, year: row.budget_year, row, lines: reading(row, frame) })),
};

function meansOf(rows: readonly ScoreGroup[], frame: LinkedFrame): Mean[] {
  return rows.flatMap((row) =>
    DIMENSIONS.flatMap(({ column, ...name }) => {
      const mean = row[`mean_${column}`];
      return typeof mean === "number" ? [{ row, dimension: name[frame.lang], mean }] : [];
    }),
  );
}

function dots(means: readonly Mean[], frame: LinkedFrame): PlotOptions {
  const picked = means.filter(({ row }) => !frame.isFaded(row));
  const isAlone = new Set(picked.map(({ row }) => row.budget_year)).size === 1;
  const lowest = Math.floor(Math.min(FULL, ...means.map(({ mean }) => mean)));
  return {
    width: frame.width,
    height: DIMENSIONS.length * ROW + 24,
    marginTop: 4,
    marginLeft: 84,
    marginRight: 16,
    marginBottom: 20,
    style: chartStyle,
    x: { domain: [Math.max(0, lowest - 1), FULL], ticks: 5, tickSize: 0, grid: true, label: null },
    y: { type: "point", domain: DIMENSIONS.map((one) => one[frame.lang]), label: null, tickSize: 0, padding: 0.5 },
    marks: [
      ruleY(DIMENSIONS, { y: (one: Text) => one[frame.lang], stroke: colour.hairline }),
      dot(means, { x: "mean", y: "dimension", r: 4, fill: colour.muted, fillOpacity: 0.3 }),
      dot(picked, { x: "mean", y: "dimension", r: 5, fill: colour.accent }),
      text(isAlone ? picked : [], {
        x: "mean",
        y: "dimension",
        dy: -12,
        text: ({ mean }: Mean) => decimal(mean, 1),
        fill: colour.ink,
        stroke: "var(--paper)",
        strokeWidth: 3,
      }),
      tip(
        means,
        pointer({
          ...tipStyle,
          x: "mean",
          y: "dimension",
          title: ({ row }: Mean) => reading(row, frame).join("\n"),
        }),
      ),
    ],
  };
}

function reading(row: ScoreGroup, frame: LinkedFrame): string[] {
  const zh = frame.lang === "zh";
  return [
    `${row.budget_year} · ${zh ? `${row.scored_count} 项有评分` : `${row.scored_count} scored`}`,
    ...DIMENSIONS.map(
      ({ column, ...name }) => `${name[frame.lang]}  ${decimal(Number(row[`mean_${column}`] ?? Number.NaN), 1)}`,
    ),
  ];
}
