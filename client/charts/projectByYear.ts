import { barY, dot, type PlotOptions, pointerX, ruleY, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { inUnit, money, rate } from "../format.ts";
import { ofProject } from "../scope.ts";
import type { Lang } from "../text/text.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { yearTick } from "./yearTick.ts";

type YearRow = Row<"project_years">;

const AMOUNT_HEIGHT = 214;
const RATE_HEIGHT = 106;

/** From what was asked for to what was spent, in the order of the budget's way. */
const amounts = [
  { column: "requested_yuan", zh: "申报", en: "Requested", fill: colour.initial, isOutlined: true },
  { column: "initial_yuan", zh: "年初预算", en: "Initial", fill: colour.initial, isOutlined: false },
  { column: "adjusted_yuan", zh: "调整预算", en: "Adjusted", fill: colour.adjusted, isOutlined: false },
  { column: "executed_yuan", zh: "执行", en: "Executed", fill: colour.executed, isOutlined: false },
] as const;

const rates = [
  { column: "execution_rate", zh: "占调整预算", en: "of adjusted", fill: colour.executed },
  { column: "execution_rate_of_initial", zh: "占年初预算", en: "of initial", fill: colour.initial },
] as const;

/** One project's money in each of its years: requested, initial, adjusted, executed, and both rates under it. */
export const projectByYear: Chart<"project_years"> = {
  id: "project_by_year",
  query: "project_years",
  title: { zh: "历年资金", en: "Money by year" },
  subtitle: { zh: "空心为执行中的年度", en: "hollow: year in progress" },
  parameters: ofProject,
  columns: [
    "fiscal_year",
    "requested_yuan",
    "initial_yuan",
    "adjusted_yuan",
    "executed_yuan",
    "execution_rate",
    "execution_rate_of_initial",
    "is_of_children",
  ],
  axis: "money",
  money: ["requested_yuan", "initial_yuan", "adjusted_yuan", "executed_yuan"],
  ledger: "project_years",
  height: () => AMOUNT_HEIGHT + RATE_HEIGHT,
  legend: (lang) => amounts.map((one) => ({ label: one[lang], colour: one.fill, outlined: one.isOutlined })),
  panels: (rows, frame) => [amountPanel(rows, frame), ratePanel(rows, frame)],
  stops: (rows, frame) =>
    rows.map((row) => ({
      x: "adjusted_yuan",
      fx: String(row.fiscal_year),
      year: row.fiscal_year,
      lines: reading(row, frame),
    })),
};

function amountPanel(rows: readonly YearRow[], frame: Frame): PlotOptions {
  const bars = rows.flatMap((row) =>
    amounts.map((one) => ({ row, one, year: String(row.fiscal_year), value: inUnit(row[one.column], frame.unit) })),
  );
  type Bar = (typeof bars)[number];
  const isHollow = ({ row, one }: Bar) => one.isOutlined || (row.is_in_progress && one.column === "executed_yuan");
  const place = {
    fx: "year",
    x: (bar: Bar) => bar.one.column,
    y: "value",
    stroke: (bar: Bar) => bar.one.fill,
    inset: 1,
    insetBottom: 0,
  } as const;
  return {
    ...panelFrame(rows, frame, AMOUNT_HEIGHT),
    marginBottom: 6,
    y: { label: frame.unitName, labelArrow: "none", grid: true, ticks: 5, tickSize: 0, nice: true, zero: true },
    marks: [
      barY(bars.filter(isHollow), { ...place, fill: colour.panel, strokeDasharray: "2 2" }),
      barY(
        bars.filter((bar) => !isHollow(bar)),
        { ...place, fill: (bar: Bar) => bar.one.fill },
      ),
      ruleY([0], { stroke: colour.muted, strokeWidth: 0.75 }),
      tip(
        rows,
        pointerX({
          ...tipStyle,
          fx: (row: YearRow) => String(row.fiscal_year),
          x: () => "adjusted_yuan",
          y: (row: YearRow) => inUnit(row.adjusted_yuan, frame.unit) ?? 0,
          title: (row: YearRow) => reading(row, frame).join("\n"),
        }),
      ),
    ],
  };
}

function ratePanel(rows: readonly YearRow[], frame: Frame): PlotOptions {
  const points = rates.flatMap((one) =>
    rows.map((row) => ({ row, one, year: String(row.fiscal_year), value: row[one.column] })),
  );
  type Point = (typeof points)[number];
  const known = points.map((point) => point.value).filter((value) => value !== null);
  const main = points.filter(({ one }) => one.column === "execution_rate");
  const place = { fx: "year", x: () => "adjusted_yuan", y: "value" } as const;
  return {
    ...panelFrame(rows, frame, RATE_HEIGHT),
    marginTop: 22,
    y: {
      domain: [0, Math.max(1, ...known) * 1.4],
      label: { zh: "执行率", en: "Execution rate" }[frame.lang],
      labelArrow: "none",
      tickFormat: (value: number) => rate(value, 0),
      ticks: [0, 0.5, 1],
      grid: true,
      tickSize: 0,
    },
    marks: [
      ruleY([0], { stroke: colour.muted, strokeWidth: 0.75 }),
      dot(points.toReversed(), {
        ...place,
        r: 3.5,
        stroke: (point: Point) => point.one.fill,
        fill: (point: Point) => (point.row.is_in_progress ? colour.panel : point.one.fill),
      }),
      // Above all dots: beside its own it would run into that of the other rate.
      text(main, {
        fx: "year",
        x: place.x,
        frameAnchor: "top",
        dy: 4,
        text: (point: Point) => rate(point.value, 0),
        fill: colour.ink,
      }),
    ],
  };
}

function panelFrame(rows: readonly YearRow[], frame: Frame, height: number): PlotOptions {
  const isLast = height === RATE_HEIGHT;
  const tick = yearTick(rows.length, frame.width - 60);
  return {
    width: frame.width,
    height,
    marginLeft: 52,
    marginTop: 24,
    marginRight: 8,
    marginBottom: 22,
    style: chartStyle,
    x: { type: "band", domain: amounts.map((one) => one.column), axis: null },
    fx: {
      domain: rows.map((row) => String(row.fiscal_year)),
      axis: isLast ? "bottom" : null,
      label: null,
      tickSize: 0,
      tickFormat: (year: string) => tick(Number(year)),
      padding: 0.18,
    },
  };
}

function reading(row: YearRow, frame: Frame): string[] {
  const { lang } = frame;
  const words: Readonly<Record<"until" | "children" | "rate", Readonly<Record<Lang, string>>>> = {
    until: { zh: `（至 ${row.latest_month} 月）`, en: ` (to month ${row.latest_month})` },
    children: { zh: " · 二级项目合计", en: " · sum of its children" },
    rate: { zh: "执行率 ", en: "Rate " },
  };
  const until = row.is_in_progress && row.latest_month !== null ? words.until[lang] : "";
  return [
    `${row.fiscal_year}${{ zh: " 年", en: "" }[lang]}${until} · ${frame.unitName}${row.is_of_children ? words.children[lang] : ""}`,
    ...amounts.map((one) => `${one[lang]}  ${money(row[one.column], frame.unit)}`),
    ...rates.map((one) => `${words.rate[lang]}${one[lang]}  ${rate(row[one.column])}`),
  ];
}
