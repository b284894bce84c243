import { dot, link, type PlotOptions, pointerY, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { count, decimal, rate } from "../format.ts";
import { withinYear } from "../scope.ts";
import type { Lang } from "../text/text.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { fitText } from "./fitText.ts";

type ScoreRow = Row<"department_scores">;
type ScoreColumn = "mean_self_score" | "weighted_self_score" | "mean_other_score" | "weighted_other_score";

interface Ranking {
  readonly by: ScoreColumn | "mean_score_gap" | "downgraded_share";
  readonly self: "matched_self_score" | ScoreColumn;
  readonly other: "matched_other_score" | ScoreColumn;
}

const matched = { self: "matched_self_score", other: "matched_other_score" } as const;
const plain = { self: "mean_self_score", other: "mean_other_score" } as const;
const weighted = { self: "weighted_self_score", other: "weighted_other_score" } as const;

/** What departments can be ranked by; the first is the default. */
export const rankings = {
  gap: { by: "mean_score_gap", ...matched },
  downgraded: { by: "downgraded_share", ...matched },
  other: { by: "mean_other_score", ...plain },
  other_weighted: { by: "weighted_other_score", ...weighted },
  self: { by: "mean_self_score", ...plain },
  self_weighted: { by: "weighted_self_score", ...weighted },
} as const satisfies Record<string, Ranking>;

/** From which end of the ranking the figure shows departments. */
export const rankingEnds = ["highest", "lowest"] as const;

const MOST = 16;
/** Below this many subjects a mean says little of a department. */
const ENOUGH = 3;
const ROW = 24;
const words = {
  self: { zh: "自评", en: "Self" },
  other: { zh: "他评", en: "By others" },
};

/** Departments from one end of a ranking, each with its self score and its score by others. */
export const departmentScores: Chart<"department_scores"> = {
  id: "department_scores",
  query: "department_scores",
  title: { zh: "部门排名", en: "Departments ranked" },
  subtitle: {
    zh: "右侧为排名值与对象数；至少 3 个对象才参与排名，其余见表格",
    en: "right: the measure and its subjects; at least 3 subjects to be ranked, the rest in the table",
  },
  parameters: withinYear,
  columns: [
    "department_name",
    "mean_self_score",
    "weighted_self_score",
    "mean_other_score",
    "weighted_other_score",
    "mean_score_gap",
    "downgraded_share",
    "self_scored_count",
    "other_scored_count",
    "score_gap_count",
  ],
  covered: "self_evaluated_department_count",
  ledger: "evaluations",
  axis: "score",
  height: () => MOST * ROW + 34,
  legend: (lang) => [
    { label: words.self[lang], colour: colour.muted },
    { label: words.other[lang], colour: colour.accent },
  ],
  panels: (rows, frame) => [dumbbells(ranked(rows, frame), frame)],
  stops: (rows, frame) =>
    ranked(rows, frame).map((row) => ({
      x: row[rankingOf(frame).other] ?? row[rankingOf(frame).self] ?? 0,
      y: row.department_code,
      year: frame.year,
      lines: reading(row, frame),
    })),
};

function rankingOf(frame: Frame): Ranking {
  return rankings[frame.options.rank as keyof typeof rankings] ?? rankings.gap;
}

/** The departments that have the measure, those of the chosen end. */
function ranked(rows: readonly ScoreRow[], frame: Frame): ScoreRow[] {
  const { by } = rankingOf(frame);
  const sign = frame.options.end === "lowest" ? 1 : -1;
  const measured = rows.filter((row) => row[by] !== null);
  const enough = measured.filter((row) => countOf(row, by) >= ENOUGH);
  return (enough.length > 0 ? enough : measured)
    .sort((a, b) => sign * ((a[by] ?? 0) - (b[by] ?? 0)) || b.score_gap_count - a.score_gap_count)
    .slice(0, MOST);
}

function dumbbells(rows: readonly ScoreRow[], frame: Frame): PlotOptions {
  const { self, other } = rankingOf(frame);
  const marginLeft = Math.min(200, frame.width * 0.36);
  const names = new Map(rows.map((row) => [row.department_code, fitText(row.department_name, marginLeft - 12)]));
  const scores = rows.flatMap((row) => [row[self], row[other]]).filter((score) => score !== null);
  return {
    width: frame.width,
    height: MOST * ROW + 34,
    marginTop: 26,
    marginLeft,
    marginRight: 76,
    marginBottom: 4,
    style: chartStyle,
    x: {
      axis: "top",
      domain: [Math.floor(Math.min(60, ...scores) / 10) * 10, 100],
      label: null,
      ticks: 4,
      tickSize: 0,
      grid: true,
    },
    y: {
      type: "band",
      domain: places(rows),
      label: null,
      tickSize: 0,
      tickFormat: (code: string) => names.get(code) ?? "",
    },
    marks: marks(rows, frame),
  };
}

/** Codes of the departments, and empty places below a short ranking, so that rows keep their height. */
function places(rows: readonly ScoreRow[]): string[] {
  return [...rows.map((row) => row.department_code), ...Array.from({ length: MOST - rows.length }, (_, at) => `${at}`)];
}

function marks(rows: readonly ScoreRow[], frame: Frame) {
  const { self, other, by } = rankingOf(frame);
  const y = "department_code";
  const label = (row: ScoreRow) => `${printed(row, by)} · ${count(countOf(row, by))}`;
  return [
    link(
      rows.filter((row) => row[self] !== null && row[other] !== null),
      { x1: self, x2: other, y, stroke: colour.hairline, strokeWidth: 3 },
    ),
    dot(rows, { x: self, y, r: 4, fill: colour.muted }),
    dot(rows, { x: other, y, r: 5, fill: colour.accent }),
    text(rows, { y, text: label, frameAnchor: "right", dx: 72, textAnchor: "end", fill: colour.ink }),
    tip(
      rows,
      pointerY({
        ...tipStyle,
        x: (row: ScoreRow) => row[other] ?? row[self],
        y,
        title: (row: ScoreRow) => reading(row, frame).join("\n"),
      }),
    ),
  ];
}

function printed(row: ScoreRow, by: Ranking["by"]): string {
  if (by === "downgraded_share") return rate(row.downgraded_share, 0);
  return decimal(row[by], 1);
}

/** How many subjects the measure stands on. */
function countOf(row: ScoreRow, by: Ranking["by"]): number {
  if (by === "mean_score_gap") return row.score_gap_count;
  if (by === "downgraded_share") return row.compared_count;
  return by.includes("self") ? row.self_scored_count : row.other_scored_count;
}

function reading(row: ScoreRow, frame: Frame): string[] {
  const { self, other } = rankingOf(frame);
  const zh = frame.lang === "zh";
  const region = (lang: Lang) => (lang === "zh" ? row.region_name : row.region_name_en);
  return [
    `${row.department_name} · ${region(frame.lang)}`,
    `${words.self[frame.lang]}  ${decimal(row[self], 1)}`,
    `${words.other[frame.lang]}  ${decimal(row[other], 1)}`,
    `${zh ? "分差" : "Gap"}  ${decimal(row.mean_score_gap, 1)} · ${count(row.score_gap_count)} ${zh ? "个对象" : "subjects"}`,
    `${zh ? "等级下调" : "Downgraded"}  ${rate(row.downgraded_share)}`,
  ];
}
