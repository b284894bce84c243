import { type PlotOptions, pointerX, ruleX, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { count, rate } from "../format.ts";
import { within } from "../scope.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { endLabels, type Point, type Series, yearLines } from "./yearLines.ts";
import { yearTick } from "./yearTick.ts";

type YearRow = Row<"targets_by_year">;

const HEIGHT = 280;
const MARGIN = { top: 24, bottom: 24 };

const series = [
  {
    column: "target_coverage_rate",
    zh: "资金覆盖",
    en: "Of the money",
    stroke: colour.executed,
    label: colour.executed,
    isPartial: false,
  },
  {
    column: "target_project_rate",
    zh: "项目覆盖",
    en: "Of the projects",
    stroke: colour.adjusted,
    label: colour.adjusted,
    isPartial: false,
  },
  {
    column: "quantified_share",
    zh: "量化指标",
    en: "Quantified",
    stroke: "var(--effect-recover)",
    label: "var(--effect-recover)",
    isPartial: false,
  },
] as const satisfies readonly (Series & { column: keyof YearRow })[];

/** Coverage of targets by money and by number of projects, and the share of indicators that are numbers. */
export const targetCoverage: Chart<"targets_by_year"> = {
  id: "targets_by_year",
  query: "targets_by_year",
  title: { zh: "目标覆盖与量化", en: "Coverage and quantification" },
  subtitle: { zh: "占年初预算、占项目数、占指标数", en: "Of initial budgets, of projects, of indicators" },
  parameters: within,
  columns: [
    "fiscal_year",
    "project_count",
    "target_project_count",
    "target_project_rate",
    "initial_yuan",
    "target_funds_yuan",
    "target_coverage_rate",
    "indicator_count",
    "quantified_share",
  ],
  ledger: "targets",
  axis: "share",
  height: () => HEIGHT,
  panels: (rows, frame) => [lines(rows, frame)],
  stops: (rows, frame) =>
    rows.map((row) => ({ x: row.fiscal_year, year: row.fiscal_year, lines: reading(row, frame) })),
};

function lines(rows: readonly YearRow[], frame: Frame): PlotOptions {
  const points = series.flatMap((one) =>
    rows.map((row): Point => ({ series: one, year: row.fiscal_year, value: row[one.column], isInProgress: false })),
  );
  const known = points.map((point) => point.value).filter((value) => value !== null);
  const domain = [Math.max(0, Math.min(1, ...known) - 0.05), Math.max(1, ...known)] as const;
  return {
    width: frame.width,
    height: HEIGHT,
    marginTop: MARGIN.top,
    marginLeft: 44,
    marginRight: frame.lang === "zh" ? 72 : 96,
    marginBottom: MARGIN.bottom,
    style: chartStyle,
    x: {
      type: "point",
      domain: rows.map((row) => row.fiscal_year),
      padding: 0.2,
      label: null,
      tickSize: 0,
      tickFormat: yearTick(rows.length, frame.width),
    },
    y: { domain, label: null, grid: true, ticks: 5, tickSize: 0, tickFormat: (value: number) => rate(value, 0) },
    marks: [
      ruleX([frame.year], { stroke: colour.hairline, strokeWidth: 18, strokeOpacity: 0.55 }),
      ...yearLines(points),
      endLabels(points, frame.lang, { domain, height: HEIGHT - MARGIN.top - MARGIN.bottom }),
      tip(
        rows,
        pointerX({
          ...tipStyle,
          x: "fiscal_year",
          y: "target_coverage_rate",
          title: (row: YearRow) => reading(row, frame).join("\n"),
        }),
      ),
    ],
  };
}

function reading(row: YearRow, frame: Frame): string[] {
  const zh = frame.lang === "zh";
  return [
    `${row.fiscal_year}${zh ? " 年" : ""}`,
    ...series.map((one) => `${one[frame.lang]}  ${rate(row[one.column])}`),
    `${zh ? "编报目标的项目" : "Projects with targets"}  ${count(row.target_project_count)} / ${count(row.project_count)}`,
    `${zh ? "指标" : "Indicators"}  ${count(row.indicator_count)}`,
  ];
}
