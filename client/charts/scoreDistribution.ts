import { type PlotOptions, pointerX, rectY, ruleX, ruleY, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { count, rate } from "../format.ts";
import { codes } from "../text/codes.ts";
import { chartStyle, colour, colourOf, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { ratingLegend } from "./ratingBars.ts";
import { ofSubjects } from "./ratingShares.ts";

type StepRow = Row<"score_distribution">;

const kinds = ["self", "department", "finance", "third_party"];
const HEIGHT = 424;

/** How scores spread, each kind of evaluation on a row and with shares of its own, coloured by the rating they lead to. */
export const scoreDistribution: Chart<"score_distribution"> = {
  id: "score_distribution",
  query: "score_distribution",
  title: { zh: "得分分布", en: "Distribution of scores" },
  subtitle: {
    zh: "占同类评价的比重，每两分一档，颜色为按分数推得的等级",
    en: "Share of each kind's subjects by steps of two points; colour: rating by score",
  },
  parameters: (scope) => ({ ...ofSubjects(scope), fiscal_year: scope.fiscal_year }),
  columns: ["kind", "score_from", "rating", "subject_count", "share"],
  ledger: "evaluations",
  axis: "share",
  height: () => HEIGHT,
  legend: ratingLegend,
  panels: (rows, frame) => [rowsOfKinds(rows, frame)],
  stops: (rows, frame) =>
    steps(rows).map((row) => ({ x: row.score_from + 1, year: frame.year, lines: reading(row, rows, frame) })),
};

function rowsOfKinds(rows: readonly StepRow[], frame: Frame): PlotOptions {
  const name = (kind: string) => codes.kind?.[kind]?.[frame.lang] ?? kind;
  const lowest = Math.min(60, ...rows.map((row) => row.score_from));
  return {
    width: frame.width,
    height: HEIGHT,
    marginTop: 8,
    marginLeft: 44,
    marginRight: frame.lang === "zh" ? 68 : 96,
    marginBottom: 24,
    style: chartStyle,
    fy: { domain: kindsOf(rows), label: null, padding: 0.16, tickSize: 0, tickFormat: name },
    x: { domain: [lowest, 100], label: null, tickSize: 0, ticks: 6 },
    y: { label: null, grid: true, ticks: 2, tickSize: 0, tickFormat: (share: number) => rate(share, 0) },
    marks: [
      rectY(rows, {
        fy: "kind",
        x1: "score_from",
        x2: (row: StepRow) => row.score_from + 2,
        y: "share",
        order: null,
        fill: (row: StepRow) => colourOf(colour.rating, row.rating),
        insetLeft: 1,
      }),
      ruleY([0], { stroke: colour.muted, strokeWidth: 0.75 }),
      ruleX(
        [60, 80, 90].filter((score) => score >= lowest),
        { stroke: colour.hairline, strokeDasharray: "2 3" },
      ),
      tip(
        rows,
        pointerX({
          ...tipStyle,
          fy: "kind",
          x: (row: StepRow) => row.score_from + 1,
          y: 0,
          anchor: "bottom",
          title: (row: StepRow) => reading(row, rows, frame).join("\n"),
        }),
      ),
    ],
  };
}

/** The kinds that have scored somebody, in their order. */
function kindsOf(rows: readonly StepRow[]): string[] {
  return kinds.filter((kind) => rows.some((row) => row.kind === kind));
}

/** The first row of every step of every kind; a step may be divided by rating. */
function steps(rows: readonly StepRow[]): StepRow[] {
  return kinds.flatMap((kind) =>
    rows.filter(
      (row) => row.kind === kind && rows.find((one) => one.kind === kind && one.score_from === row.score_from) === row,
    ),
  );
}

function reading(row: StepRow, rows: readonly StepRow[], { lang }: Frame): string[] {
  const zh = lang === "zh";
  const parts = rows.filter((one) => one.kind === row.kind && one.score_from === row.score_from);
  return [
    `${codes.kind?.[row.kind]?.[lang] ?? row.kind} · ${row.score_from}–${row.score_from + 2}${zh ? " 分" : ""}`,
    ...parts.map(
      (part) =>
        `${codes.rating?.[part.rating]?.[lang] ?? part.rating}  ${count(part.subject_count)}${zh ? " 个" : ""}  ${rate(part.share)}`,
    ),
  ];
}
