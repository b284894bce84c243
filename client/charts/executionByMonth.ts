import { areaY, dot, lineY, type PlotOptions, pointerX, ruleY, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { money, rate } from "../format.ts";
import { withinYear } from "../scope.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";

type MonthRow = Row<"execution_by_month">;

const HEIGHT = 250;
const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** Execution rate to date, month by month, against the share of the year that has passed. */
export const executionByMonth: Chart<"execution_by_month"> = {
  id: "execution_by_month",
  query: "execution_by_month",
  title: { zh: "执行进度", en: "Execution through the year" },
  subtitle: { zh: "累计执行率，虚线为时间进度", en: "Rate to date; dashed: share of the year passed" },
  parameters: withinYear,
  columns: [
    "month",
    "executed_in_month_yuan",
    "executed_to_date_yuan",
    "adjusted_yuan",
    "execution_rate",
    "time_progress",
  ],
  money: ["executed_to_date_yuan"],
  covered: "executed_department_count",
  ledger: "projects",
  axis: "share",
  height: () => HEIGHT,
  panels: (rows, frame) => [progress(rows, frame)],
  stops: (rows, frame) => rows.map((row) => ({ x: row.month, year: frame.year, lines: reading(row, frame) })),
};

function progress(rows: readonly MonthRow[], frame: Frame): PlotOptions {
  const zh = frame.lang === "zh";
  return {
    width: frame.width,
    height: HEIGHT,
    marginTop: 24,
    marginLeft: 44,
    marginRight: 44,
    marginBottom: 24,
    style: chartStyle,
    x: {
      type: "point",
      domain: months,
      padding: 0.3,
      label: null,
      tickSize: 0,
      tickFormat: (month: number) => (zh ? `${month}月` : String(month)),
      ticks: frame.width < 480 ? [3, 6, 9, 12] : months,
    },
    y: {
      domain: [0, Math.max(1, ...rows.map((row) => row.execution_rate ?? 0)) * 1.04],
      label: zh ? "执行率" : "Execution rate",
      labelArrow: "none",
      grid: true,
      ticks: 5,
      tickSize: 0,
      tickFormat: (value: number) => rate(value, 0),
    },
    marks: marks(rows, frame),
  };
}

function marks(rows: readonly MonthRow[], frame: Frame) {
  const last = rows.slice(-1);
  const place = { x: "month", y: "execution_rate" } as const;
  const calendar = { x: (month: number) => month, y: (month: number) => month / 12 };
  const label = (row: MonthRow) => rate(row.execution_rate);
  return [
    ruleY([0], { stroke: colour.hairline }),
    lineY(months, { ...calendar, stroke: colour.muted, strokeDasharray: "3 4" }),
    areaY(rows, { ...place, fill: colour.accent, fillOpacity: 0.08 }),
    lineY(rows, { ...place, stroke: colour.accent, strokeWidth: 2 }),
    dot(last, { ...place, fill: colour.accent, r: 3.5 }),
    text(last, { ...place, text: label, dx: 8, textAnchor: "start", fill: colour.ink, fontWeight: 600 }),
    tip(rows, pointerX({ ...tipStyle, ...place, title: (row: MonthRow) => reading(row, frame).join("\n") })),
  ];
}

function reading(row: MonthRow, frame: Frame): string[] {
  const zh = frame.lang === "zh";
  return [
    `${zh ? `${frame.year} 年 ${row.month} 月` : `${frame.year}, month ${row.month}`} · ${frame.unitName}`,
    `${zh ? "累计执行" : "To date"}  ${money(row.executed_to_date_yuan, frame.unit)}`,
    `${zh ? "当月执行" : "In the month"}  ${money(row.executed_in_month_yuan, frame.unit)}`,
    `${zh ? "执行率" : "Rate"}  ${rate(row.execution_rate)}`,
    `${zh ? "时间进度" : "Year passed"}  ${rate(row.time_progress)}`,
  ];
}
