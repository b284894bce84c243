import { barY, type PlotOptions, pointerX, ruleY, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { count, rate } from "../format.ts";
import { within } from "../scope.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { yearTick } from "./yearTick.ts";

type QualityRow = Row<"target_quality_by_year">;

const HEIGHT = 150;

const panels = [
  {
    column: "copied_plan_share",
    zh: "整表照搬上年的项目",
    en: "Plans copied whole from last year",
    fill: "var(--rating-fair)",
  },
  {
    column: "far_exceeded_share",
    zh: "超额一倍以上完成的指标",
    en: "Targets exceeded more than twice over",
    fill: "var(--rating-poor)",
  },
] as const satisfies readonly { column: keyof QualityRow; zh: string; en: string; fill: string }[];

/** Signs of targets that were not thought about: plans copied from last year, and targets far exceeded. */
export const targetQuality: Chart<"target_quality_by_year"> = {
  id: "target_quality_by_year",
  query: "target_quality_by_year",
  title: { zh: "目标是否用心", en: "Were targets thought about" },
  subtitle: {
    zh: "上：占延续项目；下：占可比指标",
    en: "Above: of plans continued; below: of targets compared",
  },
  parameters: within,
  columns: [
    "fiscal_year",
    "continued_plan_count",
    "copied_plan_count",
    "copied_plan_share",
    "copied_share",
    "compared_target_count",
    "far_exceeded_count",
    "far_exceeded_share",
  ],
  ledger: "targets",
  axis: "share",
  height: () => HEIGHT * panels.length,
  panels: (rows, frame) => panels.map((panel) => bars(panel, rows, frame)),
  stops: (rows, frame) =>
    rows.map((row) => ({ x: row.fiscal_year, year: row.fiscal_year, lines: reading(row, frame) })),
};

function bars(panel: (typeof panels)[number], rows: readonly QualityRow[], frame: Frame): PlotOptions {
  const { column } = panel;
  const known = rows.filter((row) => row[column] !== null);
  return {
    width: frame.width,
    height: HEIGHT,
    marginTop: 28,
    marginLeft: 44,
    marginRight: 4,
    marginBottom: 22,
    style: chartStyle,
    x: {
      type: "band",
      domain: rows.map((row) => row.fiscal_year),
      padding: 0.35,
      label: null,
      tickSize: 0,
      tickFormat: yearTick(rows.length, frame.width),
    },
    y: {
      domain: [0, Math.max(0.02, ...known.map((row) => row[column] ?? 0)) * 1.25],
      label: null,
      grid: true,
      ticks: 3,
      tickSize: 0,
      tickFormat: (value: number) => rate(value, value < 0.05 && value > 0 ? 1 : 0),
    },
    marks: marks(panel, rows, frame),
  };
}

function marks(panel: (typeof panels)[number], rows: readonly QualityRow[], frame: Frame) {
  const { column, fill } = panel;
  const known = rows.filter((row) => row[column] !== null);
  const place = { x: "fiscal_year", y: column } as const;
  const label = (row: QualityRow) => rate(row[column]);
  const title = (row: QualityRow) => reading(row, frame).join("\n");
  return [
    text([panel[frame.lang]], { frameAnchor: "top-left", dy: -22, fill: colour.ink, fontWeight: 600 }),
    barY(known, { ...place, fill }),
    text(known, { ...place, dy: -7, text: label, fill: colour.muted, fontSize: 11 }),
    ruleY([0], { stroke: colour.muted, strokeWidth: 0.75 }),
    tip(rows, pointerX({ ...tipStyle, x: "fiscal_year", y: () => 0, title, anchor: "bottom" })),
  ];
}

function reading(row: QualityRow, frame: Frame): string[] {
  const zh = frame.lang === "zh";
  const of = (part: number, whole: number, share: number | null) => `${count(part)} / ${count(whole)} · ${rate(share)}`;
  return [
    `${row.fiscal_year}${zh ? " 年" : ""}`,
    `${panels[0][frame.lang]}  ${of(row.copied_plan_count, row.continued_plan_count, row.copied_plan_share)}`,
    `${panels[1][frame.lang]}  ${of(row.far_exceeded_count, row.compared_target_count, row.far_exceeded_share)}`,
  ];
}
