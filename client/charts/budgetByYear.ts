import { type PlotOptions, pointerX, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { inUnit, money, rate } from "../format.ts";
import { within } from "../scope.ts";
import { colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { ratePanel } from "./ratePanel.ts";
import { endLabels, type Point, type Series, yearLines } from "./yearLines.ts";
import { HEAD, yearGround, yearPanel, yearScale } from "./yearPanel.ts";

type YearRow = Row<"overview_by_year">;

const initial = { stroke: colour.initial, label: colour.muted };
const adjusted = { stroke: colour.adjusted, label: colour.adjusted };
const executed = { stroke: colour.executed, label: colour.executed };

const amounts = [
  { column: "initial_yuan", zh: "年初预算", en: "Initial", ...initial, isPartial: false },
  { column: "adjusted_yuan", zh: "调整预算", en: "Adjusted", ...adjusted, isPartial: false },
  { column: "executed_yuan", zh: "执行", en: "Executed", ...executed, isPartial: true },
] as const satisfies Series[];

const rates = [
  { column: "execution_rate_of_initial", zh: "占年初预算", en: "of initial", ...initial, isPartial: true },
  { column: "execution_rate", zh: "占调整预算", en: "of adjusted", ...executed, isPartial: true },
] as const satisfies Series[];

const AMOUNT_HEIGHT = 218;
const RATE_HEIGHT = 122;

/** Initial, adjusted and executed amounts over the years, with both execution rates as a panel of their own. */
export const budgetByYear: Chart<"overview_by_year"> = {
  id: "budget_by_year",
  query: "overview_by_year",
  title: { zh: "预算与执行", en: "Budget and execution" },
  subtitle: { zh: "虚线、空心点为执行中的年度", en: "dashed and hollow: year in progress" },
  parameters: within,
  columns: [
    "fiscal_year",
    "initial_yuan",
    "adjusted_yuan",
    "executed_yuan",
    "execution_rate",
    "execution_rate_of_initial",
  ],
  axis: "money",
  money: ["initial_yuan", "adjusted_yuan", "executed_yuan"],
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

function amountPanel(rows: readonly YearRow[], frame: Frame): PlotOptions {
  const points = amounts.flatMap((series) =>
    rows.map((row) => pointOf(row, series, inUnit(row[series.column], frame.unit))),
  );
  const domain = [0, Math.max(...points.map((point) => point.value ?? 0)) * 1.06 || 1] as const;
  const years = rows.map((row) => row.fiscal_year);
  return {
    ...yearPanel({ years, frame, height: AMOUNT_HEIGHT }),
    marginBottom: 8,
    x: { ...yearScale(years), axis: null },
    y: { domain, label: frame.unitName, labelArrow: "none", grid: true, ticks: 5, tickSize: 0 },
    marks: [
      ...yearGround(frame, 0),
      ...yearLines(points),
      endLabels(points, frame.lang, { domain, height: AMOUNT_HEIGHT - HEAD - 8 }),
      tip(
        rows,
        pointerX({
          ...tipStyle,
          x: "fiscal_year",
          y: (row: YearRow) => inUnit(row.executed_yuan, frame.unit),
          title: (row: YearRow) => reading(row, frame).join("\n"),
        }),
      ),
    ],
  };
}

function ratePoints(rows: readonly YearRow[]): Point[] {
  const complete = rows.filter((row) => !row.is_in_progress);
  return rates.flatMap((series) => complete.map((row) => pointOf(row, series, row[series.column])));
}

function pointOf(row: YearRow, series: Series, value: number | null): Point {
  return { series, year: row.fiscal_year, value, isInProgress: row.is_in_progress };
}

function reading(row: YearRow, frame: Frame): string[] {
  const zh = frame.lang === "zh";
  const until = zh ? `（至 ${row.latest_month} 月）` : ` (to month ${row.latest_month})`;
  return [
    `${row.fiscal_year}${zh ? " 年" : ""}${row.is_in_progress ? until : ""} · ${frame.unitName}`,
    ...amounts.map((one) => `${one[frame.lang]}  ${money(row[one.column], frame.unit)}`),
    ...rates.toReversed().map((one) => `${zh ? "执行率" : "Rate"} ${one[frame.lang]}  ${rate(row[one.column])}`),
  ];
}
