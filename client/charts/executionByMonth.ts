import { areaY, dot, lineY, type PlotOptions, pointerX, ruleY, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { money, rate } from "../format.ts";
import { withinYear } from "../scope.ts";
import { chartStyle, colour } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";

type MonthRow = Row<"execution_by_month">;

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
  ledger: "projects",
  height: () => 220,
  panels: (rows, frame) => [progress(rows, frame)],
  stops: (rows, frame) => rows.map((row) => ({ x: row.month, year: frame.year, lines: reading(row, frame) })),
};

function progress(rows: readonly MonthRow[], frame: Frame): PlotOptions {
  const last = rows.slice(-1);
  const top = Math.max(1, ...rows.map((row) => row.execution_rate ?? 0)) * 1.04;
  return {
    width: frame.width,
    height: 220,
    marginTop: 22,
    marginLeft: 44,
    marginRight: 20,
    marginBottom: 24,
    style: chartStyle,
    x: {
      type: "point",
      domain: months,
      padding: 0.3,
      label: null,
      tickSize: 0,
      tickFormat: (month: number) => (frame.lang === "zh" ? `${month}月` : String(month)),
      ticks: frame.width < 420 ? [3, 6, 9, 12] : months,
    },
    y: {
      domain: [0, top],
      label: frame.lang === "zh" ? "执行率" : "Execution rate",
      labelArrow: "none",
      grid: true,
      ticks: 5,
      tickSize: 0,
      tickFormat: (value: number) => rate(value, 0),
    },
    marks: [
      ruleY([0], { stroke: colour.hairline }),
      lineY(months, {
        x: (month: number) => month,
        y: (month: number) => month / 12,
        stroke: colour.muted,
        strokeDasharray: "3 4",
      }),
      areaY(rows, { x: "month", y: "execution_rate", fill: colour.accent, fillOpacity: 0.08 }),
      lineY(rows, { x: "month", y: "execution_rate", stroke: colour.accent, strokeWidth: 2 }),
      dot(last, { x: "month", y: "execution_rate", fill: colour.accent, r: 3.5 }),
      text(last, {
        x: "month",
        y: "execution_rate",
        dy: -12,
        text: (row: MonthRow) => rate(row.execution_rate),
        fill: colour.ink,
        fontWeight: 600,
      }),
      tip(
        rows,
        pointerX({ x: "month", y: "execution_rate", title: (row: MonthRow) => reading(row, frame).join("\n") }),
      ),
    ],
  };
}

function reading(row: MonthRow, frame: Frame): string[] {
  const zh = frame.lang === "zh";
  return [
    zh ? `${frame.year} 年 ${row.month} 月` : `${frame.year}, month ${row.month}`,
    `${zh ? "累计执行" : "To date"}  ${money(row.executed_to_date_yuan, frame.unit)} ${frame.unitName}`,
    `${zh ? "当月执行" : "In the month"}  ${money(row.executed_in_month_yuan, frame.unit)} ${frame.unitName}`,
    `${zh ? "执行率" : "Rate"}  ${rate(row.execution_rate)}`,
    `${zh ? "时间进度" : "Year passed"}  ${rate(row.time_progress)}`,
  ];
}
