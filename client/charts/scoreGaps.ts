import { type PlotOptions, pointerX, rectY, ruleX, ruleY, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { count, decimal, rate } from "../format.ts";
import { withinYear } from "../scope.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";

type GapRow = Row<"score_gaps">;

const HEIGHT = 300;

/** By how many points self scores exceed scores by others: how many subjects at each distance, in one year. */
export const scoreGaps: Chart<"score_gaps"> = {
  id: "score_gaps",
  query: "score_gaps",
  title: { zh: "自评高出他评的分数", en: "Self score less score by others" },
  subtitle: {
    zh: "对象数，每两分一档，右侧为自评偏高",
    en: "Subjects by steps of two points; right: self score higher",
  },
  parameters: withinYear,
  columns: ["gap_from", "gap_to", "subject_count", "share"],
  ledger: "evaluations",
  axis: "count",
  height: () => HEIGHT,
  panels: (rows, frame) => [histogram(rows, frame)],
  stops: (rows, frame) => rows.map((row) => ({ x: row.gap_from + 1, year: frame.year, lines: reading(row, frame) })),
};

function histogram(rows: readonly GapRow[], frame: Frame): PlotOptions {
  const top = Math.max(1, ...rows.map((row) => row.subject_count)) * 1.14;
  const zh = frame.lang === "zh";
  return {
    width: frame.width,
    height: HEIGHT,
    marginTop: 24,
    marginLeft: 40,
    marginRight: 8,
    marginBottom: 36,
    style: chartStyle,
    x: { label: zh ? "分差（分）" : "Gap in points", labelArrow: "none", labelAnchor: "right", tickSize: 0, ticks: 8 },
    y: { domain: [0, top], label: zh ? "对象数" : "Subjects", labelArrow: "none", grid: true, ticks: 5, tickSize: 0 },
    marks: [
      rectY(rows, {
        x1: "gap_from",
        x2: "gap_to",
        y: "subject_count",
        fill: (row: GapRow) => (row.gap_from < 0 ? colour.accent : colour.warning),
        fillOpacity: 0.75,
        insetLeft: 1,
      }),
      ruleY([0], { stroke: colour.muted, strokeWidth: 0.75 }),
      ruleX([0], { stroke: colour.ink, strokeWidth: 1 }),
      ...meanMarks(rows, top, zh),
      tip(
        rows,
        pointerX({
          ...tipStyle,
          x: (row: GapRow) => row.gap_from + 1,
          y: "subject_count",
          title: (row: GapRow) => reading(row, frame).join("\n"),
        }),
      ),
    ],
  };
}

function meanMarks(rows: readonly GapRow[], top: number, zh: boolean) {
  const mean = rows[0]?.mean_score_gap ?? null;
  if (mean === null) return [];
  const label = zh ? `平均 ${decimal(mean, 1)} 分` : `mean ${decimal(mean, 1)} points`;
  return [
    ruleX([mean], { stroke: colour.ink, strokeDasharray: "3 3" }),
    text([mean], {
      x: (value: number) => value,
      y: top,
      dx: 6,
      dy: 6,
      text: () => label,
      textAnchor: "start",
      fontWeight: 600,
      stroke: "var(--paper)",
      strokeWidth: 4,
      fill: colour.ink,
    }),
  ];
}

function reading(row: GapRow, { lang }: Frame): string[] {
  const zh = lang === "zh";
  const from = decimal(row.gap_from, 0);
  const to = decimal(row.gap_to, 0);
  return [
    zh ? `分差 ${from} 至 ${to} 分` : `Gap from ${from} to ${to} points`,
    `${count(row.subject_count)}${zh ? " 个" : ""}  ${rate(row.share)}`,
  ];
}
