import { dot, lineY, type PlotOptions, pointerX, ruleX, ruleY, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { inUnit, money, rate } from "../format.ts";
import { within } from "../scope.ts";
import { chartStyle, colour } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { spreadLabels } from "./spreadLabels.ts";
import { yearTick } from "./yearTick.ts";

type YearRow = Row<"overview_by_year">;

const amounts = [
  { column: "initial_yuan", zh: "年初预算", en: "Initial", stroke: colour.initial, label: colour.muted },
  { column: "adjusted_yuan", zh: "调整预算", en: "Adjusted", stroke: colour.adjusted, label: colour.adjusted },
  { column: "executed_yuan", zh: "执行", en: "Executed", stroke: colour.executed, label: colour.executed },
] as const;

const rates = [
  {
    column: "execution_rate_of_initial",
    zh: "占年初预算",
    en: "of initial",
    stroke: colour.initial,
    label: colour.muted,
  },
  { column: "execution_rate", zh: "占调整预算", en: "of adjusted", stroke: colour.executed, label: colour.executed },
] as const;

type Series = (typeof amounts)[number] | (typeof rates)[number];

interface Point {
  readonly series: Series;
  readonly year: number;
  readonly value: number | null;
  readonly isInProgress: boolean;
}

/** Initial, adjusted and executed amounts over the years, with both execution rates as a panel of their own. */
export const budgetByYear: Chart<"overview_by_year"> = {
  id: "budget_by_year",
  query: "overview_by_year",
  title: { zh: "预算与执行", en: "Budget and execution" },
  subtitle: { zh: "虚线、空心点为执行中的年度", en: "Dashed and hollow: the year in progress" },
  parameters: within,
  columns: [
    "fiscal_year",
    "initial_yuan",
    "adjusted_yuan",
    "executed_yuan",
    "execution_rate",
    "execution_rate_of_initial",
  ],
  money: ["initial_yuan", "adjusted_yuan", "executed_yuan"],
  ledger: "projects",
  height: () => 330,
  panels: (rows, frame) => [amountPanel(rows, frame), ratePanel(rows, frame)],
  stops: (rows, frame) =>
    rows.map((row) => ({ x: row.fiscal_year, year: row.fiscal_year, lines: reading(row, frame) })),
};

function amountPanel(rows: readonly YearRow[], frame: Frame): PlotOptions {
  const points = pointsOf(rows, amounts, (row, column) => inUnit(row[column as "initial_yuan"], frame.unit));
  const top = Math.max(...points.map((point) => point.value ?? 0)) * 1.06 || 1;
  return {
    ...panelFrame(rows, frame, 218),
    marginBottom: 6,
    x: { ...yearScale(rows), axis: null },
    y: { domain: [0, top], label: frame.unitName, labelArrow: "none", grid: true, ticks: 5, tickSize: 0 },
    marks: [
      ruleX([frame.year], { stroke: colour.hairline, strokeWidth: 18, strokeOpacity: 0.55 }),
      ruleY([0], { stroke: colour.hairline }),
      ...lines(points),
      ...endLabels(points, frame, [0, top], 188),
      tip(
        rows,
        pointerX({
          x: "fiscal_year",
          y: (row: YearRow) => inUnit(row.executed_yuan, frame.unit),
          title: (row: YearRow) => reading(row, frame).join("\n"),
        }),
      ),
    ],
  };
}

function ratePanel(rows: readonly YearRow[], frame: Frame): PlotOptions {
  const points = pointsOf(rows, rates, (row, column) => row[column as "execution_rate"]);
  const known = points.map((point) => point.value).filter((value) => value !== null);
  const domain: [number, number] = [Math.max(0, Math.min(0.8, ...known) - 0.05), Math.max(1, ...known) + 0.04];
  return {
    ...panelFrame(rows, frame, 112),
    marginBottom: 24,
    x: { ...yearScale(rows), tickFormat: yearTick(rows.length, frame.width), label: null, tickSize: 0 },
    y: {
      domain,
      label: frame.lang === "zh" ? "执行率" : "Execution rate",
      labelArrow: "none",
      tickFormat: (value: number) => rate(value, 0),
      grid: true,
      ticks: 3,
      tickSize: 0,
    },
    marks: [
      ruleX([frame.year], { stroke: colour.hairline, strokeWidth: 18, strokeOpacity: 0.55 }),
      ruleY([1], { stroke: colour.muted, strokeWidth: 0.75 }),
      ...lines(points),
      ...endLabels(points, frame, domain, 66),
    ],
  };
}

function panelFrame(rows: readonly YearRow[], frame: Frame, height: number): PlotOptions {
  return {
    width: frame.width,
    height,
    marginLeft: 48,
    marginTop: 22,
    marginRight: frame.lang === "zh" ? 76 : 78,
    style: chartStyle,
    ariaLabel: `${rows[0]?.fiscal_year ?? ""}–${rows.at(-1)?.fiscal_year ?? ""}`,
  };
}

function yearScale(rows: readonly YearRow[]) {
  return { type: "point" as const, domain: rows.map((row) => row.fiscal_year), padding: 0.3 };
}

function pointsOf(
  rows: readonly YearRow[],
  series: readonly Series[],
  value: (row: YearRow, column: string) => number | null,
): Point[] {
  return series.flatMap((one) =>
    rows.map((row) => ({
      series: one,
      year: row.fiscal_year,
      value: value(row, one.column),
      isInProgress: row.is_in_progress,
    })),
  );
}

function lines(points: readonly Point[]) {
  const base = {
    x: "year",
    y: "value",
    z: (point: Point) => point.series.column,
    stroke: (point: Point) => point.series.stroke,
    strokeWidth: 2,
  };
  const open = points.filter((point) => point.isInProgress);
  const lastClosed = Math.max(...points.filter((point) => !point.isInProgress).map((point) => point.year));
  return [
    lineY(
      points.filter((point) => !point.isInProgress),
      base,
    ),
    lineY(open.length === 0 ? [] : points.filter((point) => point.isInProgress || point.year === lastClosed), {
      ...base,
      strokeDasharray: "3 4",
    }),
    dot(points, {
      x: "year",
      y: "value",
      r: 3,
      stroke: (point: Point) => point.series.stroke,
      strokeWidth: 1.5,
      fill: (point: Point) => (point.isInProgress ? colour.panel : point.series.stroke),
    }),
  ];
}

/** Names at the ends of the lines, moved apart by at least the height of a line of type. */
function endLabels(points: readonly Point[], frame: Frame, [low, high]: readonly [number, number], pixels: number) {
  const lastYear = Math.max(...points.map((point) => point.year));
  const ends = points.filter((point) => point.year === lastYear && point.value !== null);
  const places = spreadLabels(
    ends.map((point) => point.value ?? 0),
    ((high - low) / pixels) * 15,
  );
  const labels = ends.map((point, index) => ({ ...point, place: places[index] ?? 0 }));
  return ends.map((_, index) =>
    text(labels.slice(index, index + 1), {
      x: "year",
      y: "place",
      dx: 10,
      textAnchor: "start",
      text: (point: Point) => point.series[frame.lang],
      fill: (point: Point) => point.series.label,
    }),
  );
}

function reading(row: YearRow, frame: Frame): string[] {
  const zh = frame.lang === "zh";
  const progress =
    row.is_in_progress && row.latest_month !== null
      ? zh
        ? `（至 ${row.latest_month} 月）`
        : ` (to month ${row.latest_month})`
      : "";
  return [
    zh ? `${row.fiscal_year} 年${progress}` : `${row.fiscal_year}${progress}`,
    ...amounts.map((one) => `${one[frame.lang]}  ${money(row[one.column], frame.unit)} ${frame.unitName}`),
    ...rates.toReversed().map((one) => `${zh ? "执行率" : "Rate"} ${one[frame.lang]}  ${rate(row[one.column])}`),
  ];
}
