import { dot, type PlotOptions, pointerX, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { inUnit, money, rate } from "../format.ts";
import { withinGroups } from "../scope.ts";
import { colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { ratePanel } from "./ratePanel.ts";
import { isReal } from "./trendOptions.ts";
import { endLabels, type Point, type Series, yearLines } from "./yearLines.ts";
import { HEAD, yearGround, yearPanel, yearScale } from "./yearPanel.ts";

type TrendRow = Row<"trend_by_year">;

const initial = { stroke: colour.initial, label: colour.muted };
const adjusted = { stroke: colour.adjusted, label: colour.adjusted };
const executed = { stroke: colour.executed, label: colour.executed };

const amounts = [
  { column: "initial_yuan", real: "real_initial_yuan", zh: "年初预算", en: "Initial", ...initial, isPartial: false },
  {
    column: "adjusted_yuan",
    real: "real_adjusted_yuan",
    zh: "调整预算",
    en: "Adjusted",
    ...adjusted,
    isPartial: false,
  },
  { column: "executed_yuan", real: "real_executed_yuan", zh: "执行", en: "Executed", ...executed, isPartial: true },
] as const;
const planned = { column: "planned_yuan", zh: "计划", en: "Planned", ...executed, isPartial: false } as const;
const rates = [
  { column: "execution_rate_of_initial", zh: "占年初预算", en: "of initial", ...initial, isPartial: true },
  { column: "execution_rate", zh: "占调整预算", en: "of adjusted", ...executed, isPartial: true },
] as const satisfies Series[];

const AMOUNT_HEIGHT = 262;
const RATE_HEIGHT = 132;

/** All amounts of the budget over the years and, where known, the next one's plan; both execution rates in a panel of their own. */
export const trendByYear: Chart<"trend_by_year"> = {
  id: "trend_by_year",
  query: "trend_by_year",
  title: { zh: "预算、执行与下年计划", en: "Budget, execution and next year's plan" },
  subtitle: {
    zh: "虚线、空心点为执行中或计划年度，× 为没有数据的年度",
    en: "dashed and hollow: in progress or planned; × marks a year without data",
  },
  parameters: withinGroups,
  columns: [
    "fiscal_year",
    "initial_yuan",
    "adjusted_yuan",
    "executed_yuan",
    "planned_yuan",
    "execution_rate",
    "execution_rate_of_initial",
    "real_initial_yuan",
    "real_adjusted_yuan",
    "real_executed_yuan",
    "price_index",
    "base_year",
  ],
  axis: "money",
  money: ["initial_yuan", "adjusted_yuan", "executed_yuan", "planned_yuan"],
  covered: "executed_department_count",
  ledger: "projects",
  height: () => AMOUNT_HEIGHT + RATE_HEIGHT,
  panels: (rows, frame) => [
    amountPanel(rows, frame),
    ratePanel({ points: ratePoints(rows), years: rows.map((row) => row.fiscal_year), frame, height: RATE_HEIGHT }),
  ],
  stops: (rows, frame) =>
    rows.map((row) => ({ x: row.fiscal_year, year: row.fiscal_year, lines: reading(row, frame) })),
};

function amountPanel(rows: readonly TrendRow[], frame: Frame): PlotOptions {
  const points = [...amountPoints(rows, frame), ...plannedPoints(rows, frame)];
  const domain = [0, Math.max(...points.map((point) => point.value ?? 0)) * 1.06 || 1] as const;
  const years = rows.map((row) => row.fiscal_year);
  const shownYears = new Set(points.filter((point) => point.value !== null).map((point) => point.year));
  const missing = rows.filter((row) => !shownYears.has(row.fiscal_year));
  return {
    ...yearPanel({ years, frame, height: AMOUNT_HEIGHT }),
    marginBottom: 8,
    x: { ...yearScale(years), axis: null },
    y: { domain, label: frame.unitName, labelArrow: "none", grid: true, ticks: 5, tickSize: 0 },
    marks: [
      ...yearGround(frame, 0),
      ...yearLines(points),
      dot(missing, { x: "fiscal_year", y: 0, symbol: "times", r: 4, stroke: colour.muted, strokeWidth: 1.5 }),
      endLabels(points, frame.lang, { domain, height: AMOUNT_HEIGHT - HEAD - 8 }),
      tip(
        rows,
        pointerX({
          ...tipStyle,
          x: "fiscal_year",
          y: (row: TrendRow) => shown(row, amounts[2], frame) ?? 0,
          title: (row: TrendRow) => reading(row, frame).join("\n"),
        }),
      ),
    ],
  };
}

/** Lines end with the last year that has money, and a year without any breaks them. */
function amountPoints(rows: readonly TrendRow[], frame: Frame): Point[] {
  const last = rows.findLastIndex((row) => row.has_money && row.planned_yuan === null);
  return amounts.flatMap((series) =>
    rows.slice(0, last + 1).map((row) => pointOf(row, series, shown(row, series, frame))),
  );
}

/** The plan hangs on the last year's initial budget; it has no real terms, as no one knows its prices. */
function plannedPoints(rows: readonly TrendRow[], frame: Frame): Point[] {
  const at = rows.findIndex((row) => row.planned_yuan !== null);
  if (at < 0 || isReal(frame.options)) return [];
  const before = rows[at - 1];
  const start = before ? [pointOf(before, planned, inUnit(before.initial_yuan, frame.unit))] : [];
  const ahead = rows.slice(at).filter((row) => row.planned_yuan !== null);
  const points = [...start, ...ahead.map((row) => pointOf(row, planned, inUnit(row.planned_yuan, frame.unit)))];
  return points.map((point) => ({ ...point, isInProgress: true }));
}

function shown(row: TrendRow, { column, real }: (typeof amounts)[number], { options, unit }: Frame): number | null {
  return inUnit(row[isReal(options) ? real : column], unit);
}

function ratePoints(rows: readonly TrendRow[]): Point[] {
  const complete = rows.filter((row) => !row.is_in_progress);
  return rates.flatMap((series) => complete.map((row) => pointOf(row, series, row[series.column])));
}

function pointOf(row: TrendRow, series: Series, value: number | null): Point {
  return { series, year: row.fiscal_year, value, isInProgress: row.is_in_progress };
}

function reading(row: TrendRow, frame: Frame): string[] {
  const zh = frame.lang === "zh";
  if (!row.has_money) return [`${row.fiscal_year} · ${zh ? "没有数据" : "no data"}`];
  const until = zh ? `（至 ${row.latest_month} 月）` : ` (to month ${row.latest_month})`;
  const real = isReal(frame.options);
  return [
    `${row.fiscal_year}${zh ? " 年" : ""}${row.is_in_progress && row.latest_month ? until : ""} · ${frame.unitName}`,
    ...amounts.map((one) => `${one[frame.lang]}  ${money(row[real ? one.real : one.column], frame.unit)}`),
    ...(row.planned_yuan === null ? [] : [`${planned[frame.lang]}  ${money(row.planned_yuan, frame.unit)}`]),
    ...rates.toReversed().map((one) => `${zh ? "执行率" : "Rate"} ${one[frame.lang]}  ${rate(row[one.column])}`),
    ...(real ? [prices(row, zh)] : []),
  ];
}

function prices(row: TrendRow, zh: boolean): string {
  if (row.price_index === null) return zh ? "没有该年度的平减指数" : "no deflator for this year";
  const name = zh ? row.deflator_name : row.deflator_name_en;
  return `${name} ${row.price_index.toFixed(2)}${zh ? `（${row.base_year} 年价格）` : ` (${row.base_year} prices)`}`;
}
