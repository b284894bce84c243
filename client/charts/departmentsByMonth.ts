import { cell, type PlotOptions, pointer, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { gap, money, rate } from "../format.ts";
import { withinYear } from "../scope.ts";
import { chartStyle, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { fitText } from "./fitText.ts";

type MonthRow = Row<"departments_by_month">;

const BAND = 24;
const MOST = 24;
const HEAD = 28;

/** Heat map of departments by month: how far execution lies from the calendar, those with the most money behind first. */
export const departmentsByMonth: Chart<"departments_by_month"> = {
  id: "departments_by_month",
  query: "departments_by_month",
  title: { zh: "部门逐月进度", en: "Departments month by month" },
  subtitle: {
    zh: "累计执行率，颜色为与时间进度之差；列落后资金最多的 24 个部门",
    en: "Rate to date, coloured by the gap to the calendar; the 24 departments with most money behind",
  },
  parameters: withinYear,
  columns: [
    "department_name",
    "month",
    "adjusted_yuan",
    "executed_to_date_yuan",
    "execution_rate",
    "gap",
    "behind_yuan",
  ],
  money: ["behind_yuan"],
  ledger: "departments",
  axis: "share",
  height: () => HEAD + MOST * BAND,
  legend: (lang) => steps.map((step) => ({ label: step[lang], colour: step.fill })),
  panels: (rows, frame) => [heat(rows, frame)],
  stops: (rows, frame) => rows.map((row) => ({ x: row.month, y: row.department_code, lines: reading(row, frame) })),
};

/** Classes of the gap, from far behind to ahead; the words repeat what the colour says. */
const steps = [
  {
    below: -0.3,
    zh: "落后 30 点以上",
    en: "Over 30 points behind",
    fill: "var(--rating-poor)",
    on: "var(--on-rating-poor)",
  },
  { below: -0.1, zh: "落后 10–30 点", en: "10–30 behind", fill: "var(--rating-fair)", on: "var(--on-rating-fair)" },
  { below: 0, zh: "落后 10 点以内", en: "Up to 10 behind", fill: "var(--rating-none)", on: "var(--ink)" },
  {
    below: Number.POSITIVE_INFINITY,
    zh: "不落后",
    en: "Not behind",
    fill: "var(--rating-good)",
    on: "var(--on-rating-good)",
  },
] as const;

function stepOf(row: MonthRow) {
  return steps.find(({ below }) => (row.gap ?? 0) < below) ?? steps[3];
}

function heat(rows: readonly MonthRow[], frame: Frame): PlotOptions {
  const names = new Map(rows.map((row) => [row.department_code, row.department_name ?? row.department_code]));
  const left = Math.min(190, Math.max(96, frame.width * 0.22));
  const place = { x: "month", y: "department_code" } as const;
  const months = [...new Set(rows.map((row) => row.month))].toSorted((a, b) => a - b);
  const cellWidth = (frame.width - left) / Math.max(1, months.length);
  return {
    width: frame.width,
    height: HEAD + names.size * BAND,
    marginTop: HEAD,
    marginLeft: left,
    marginRight: 0,
    marginBottom: 0,
    style: chartStyle,
    x: {
      domain: months,
      axis: "top",
      label: null,
      tickSize: 0,
      padding: 0.04,
      tickFormat: (month: number) => (frame.lang === "zh" && cellWidth > 34 ? `${month}月` : String(month)),
    },
    y: {
      domain: [...names.keys()],
      label: null,
      tickSize: 0,
      padding: 0.08,
      tickFormat: (code: string) => fitText(names.get(code) ?? code, left - 8),
    },
    marks: [
      cell(
        rows.filter((row) => row.execution_rate !== null),
        { ...place, fill: (row: MonthRow) => stepOf(row).fill },
      ),
      text(cellWidth > 38 ? rows : [], {
        ...place,
        text: (row: MonthRow) => rate(row.execution_rate, 0),
        fill: (row: MonthRow) => stepOf(row).on,
        fontSize: 11,
      }),
      tip(rows, pointer({ ...tipStyle, ...place, title: (row: MonthRow) => reading(row, frame).join("\n") })),
    ],
  };
}

function reading(row: MonthRow, frame: Frame): string[] {
  const zh = frame.lang === "zh";
  return [
    row.department_name ?? row.department_code,
    `${zh ? `至 ${row.month} 月执行率` : `Rate to month ${row.month}`}  ${rate(row.execution_rate)}`,
    `${zh ? "与时间进度差" : "Gap to the calendar"}  ${gap(row.gap, frame.lang)}`,
    `${zh ? "落后进度资金" : "Money behind"}  ${money(row.behind_yuan, frame.unit)} ${frame.unitName}`,
  ];
}
