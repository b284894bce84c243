import { dot, type PlotOptions, pointer, ruleX, ruleY, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { inUnit, money, rate } from "../format.ts";
import { withinYear } from "../scope.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { quadrantLegend, quadrants } from "./quadrants.ts";

type PointRow = Row<"monitoring_points">;

/** Halts of the keyboard: the largest projects, as many as a person walks through. */
const MOST_STOPS = 60;

/** The dual view: each monitored project by execution and attainment at its latest cut-off month, its money as size. */
export const spendingAgainstAttainment: Chart<"monitoring_points"> = {
  id: "monitoring_points",
  query: "monitoring_points",
  title: { zh: "执行率对照目标完成率", en: "Execution against attainment" },
  subtitle: {
    zh: "每点一个项目，面积为全年预算数；十字为时间进度；带边框的有预警",
    en: "A dot a project, its area the adjusted budget; the cross is the time passed; ringed: warned",
  },
  parameters: withinYear,
  columns: [
    "project_name",
    "department_name",
    "cutoff_month",
    "adjusted_yuan",
    "execution_rate",
    "attainment_rate",
    "quadrant",
    "is_warned",
  ],
  money: ["adjusted_yuan"],
  ledger: "monitoring_warnings",
  axis: "share",
  height: (width) => Math.round(Math.min(560, Math.max(320, width * 0.66))),
  legend: quadrantLegend,
  panels: (rows, frame) => [scatter(rows, frame)],
  stops: (rows, frame) =>
    rows.slice(0, MOST_STOPS).map((row) => ({
      x: clipped(row.execution_rate),
      y: clipped(row.attainment_rate),
      lines: reading(row, frame),
    })),
};

function scatter(rows: readonly PointRow[], frame: Frame): PlotOptions {
  const place = {
    x: (row: PointRow) => clipped(row.execution_rate),
    y: (row: PointRow) => clipped(row.attainment_rate),
  };
  const scale = { domain: [0, TOP], grid: true, tickSize: 0, ticks: 5, tickFormat: (value: number) => rate(value, 0) };
  return {
    width: frame.width,
    height: spendingAgainstAttainment.height(frame.width),
    marginTop: 24,
    marginLeft: 48,
    marginRight: 12,
    marginBottom: 40,
    style: chartStyle,
    x: { ...scale, label: frame.lang === "zh" ? "预算执行率" : "Execution rate", labelArrow: "none" },
    y: { ...scale, label: frame.lang === "zh" ? "目标完成率" : "Attainment rate", labelArrow: "none" },
    r: { range: [1.5, 18] },
    marks: [
      ...calendar(rows, frame),
      dot(rows, {
        ...place,
        r: (row: PointRow) => inUnit(row.adjusted_yuan, frame.unit) ?? 0,
        fill: (row: PointRow) => quadrants[row.quadrant ?? "unknown"]?.fill ?? colour.muted,
        fillOpacity: 0.55,
        stroke: (row: PointRow) => (row.is_warned ? colour.ink : "none"),
        strokeWidth: 0.5,
        strokeOpacity: 0.6,
      }),
      tip(rows, pointer({ ...tipStyle, ...place, title: (row: PointRow) => reading(row, frame).join("\n") })),
    ],
  };
}

/** Rates above one and a half stand at the edge; the tip says their value. */
const TOP = 1.2;

function clipped(value: number | null): number {
  return Math.min(TOP, Math.max(0, value ?? 0));
}

/** The share of the year that has passed at the latest cut-off month, as a cross that makes the quadrants. */
function calendar(rows: readonly PointRow[], frame: Frame) {
  const passed = Math.max(0, ...rows.map((row) => row.time_progress ?? 0));
  const line = { stroke: colour.muted, strokeDasharray: "3 4" };
  const words = frame.lang === "zh" ? `时间进度 ${rate(passed, 0)}` : `Time passed ${rate(passed, 0)}`;
  return [
    ruleX([passed], line),
    ruleY([passed], line),
    text([passed], {
      x: (value: number) => value,
      frameAnchor: "bottom",
      dy: -6,
      dx: 6,
      textAnchor: "start",
      text: () => words,
      fill: colour.muted,
    }),
  ];
}

function reading(row: PointRow, frame: Frame): string[] {
  const zh = frame.lang === "zh";
  return [
    row.project_name ?? row.project_code,
    row.department_name ?? "",
    `${zh ? `截止 ${row.cutoff_month} 月` : `To month ${row.cutoff_month}`} · ${quadrants[row.quadrant ?? "unknown"]?.[frame.lang] ?? ""}`,
    `${zh ? "执行率" : "Execution"}  ${rate(row.execution_rate)}`,
    `${zh ? "目标完成率" : "Attainment"}  ${rate(row.attainment_rate)}`,
    `${zh ? "全年预算" : "Budget"}  ${money(row.adjusted_yuan, frame.unit)} ${frame.unitName}`,
  ];
}
