import { barY, type PlotOptions, pointerX, ruleY, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { count } from "../format.ts";
import { within } from "../scope.ts";
import { codes } from "../text/codes.ts";
import { chartStyle, colour, colourOf, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";

type FindingRow = Row<"data_quality_by_year">;

const HEIGHT = 324;

/** Worst at the bottom, where bars can be compared. */
const severities = ["error", "warning", "info"];

/** Findings on the data by the year of their rows and severity; what belongs to no year (a whole file, a department) stands first. */
export const findingsByYear: Chart<"data_quality_by_year"> = {
  id: "data_quality_by_year",
  query: "data_quality_by_year",
  title: { zh: "数据疑点", en: "Findings on the data" },
  subtitle: { zh: "条数，按数据所属年度与程度", en: "Number, by year of the data and severity" },
  parameters: within,
  columns: ["fiscal_year", "severity", "finding_count", "intake_count", "check_count"],
  ledger: null,
  axis: "count",
  height: () => HEIGHT,
  legend: (lang) =>
    severities.map((severity) => ({
      label: codes.severity?.[severity]?.[lang] ?? severity,
      colour: colourOf(colour.severity, severity),
    })),
  panels: (rows, frame) => [bars(rows, frame)],
  stops: (rows, frame) =>
    yearsOf(rows).map((year) => ({
      x: year,
      ...(year === "" ? {} : { year: Number(year) }),
      lines: reading(year, rows, frame),
    })),
};

function yearsOf(rows: readonly FindingRow[]): string[] {
  return [...new Set(rows.map(yearOf))];
}

function yearOf({ fiscal_year }: FindingRow): string {
  return fiscal_year === null ? "" : String(fiscal_year);
}

function bars(rows: readonly FindingRow[], frame: Frame): PlotOptions {
  const years = yearsOf(rows);
  const isTight = frame.width / years.length < 42;
  const none = frame.lang === "zh" ? "无年度" : "No year";
  return {
    width: frame.width,
    height: HEIGHT,
    marginTop: 12,
    marginLeft: 40,
    marginRight: 4,
    marginBottom: 26,
    style: chartStyle,
    x: {
      type: "band",
      domain: years,
      padding: 0.35,
      label: null,
      tickSize: 0,
      tickFormat: (year: string) => (year === "" ? (isTight ? "—" : none) : isTight ? `'${year.slice(2)}` : year),
    },
    y: { label: null, grid: true, ticks: 4, tickSize: 0, nice: true },
    marks: [
      barY(rows, {
        x: yearOf,
        y: "finding_count",
        order: (row: FindingRow) => severities.indexOf(row.severity ?? ""),
        fill: (row: FindingRow) => colourOf(colour.severity, row.severity ?? ""),
        insetTop: 1,
      }),
      ruleY([0], { stroke: colour.muted, strokeWidth: 0.75 }),
      tip(
        years,
        pointerX({
          ...tipStyle,
          x: (year: string) => year,
          y: 0,
          anchor: "bottom",
          title: (year: string) => reading(year, rows, frame).join("\n"),
        }),
      ),
    ],
  };
}

function reading(year: string, rows: readonly FindingRow[], { lang }: Frame): string[] {
  const zh = lang === "zh";
  const ofYear = rows.filter((row) => yearOf(row) === year);
  const head = year === "" ? (zh ? "不属于某一年度" : "Of no year") : `${year}${zh ? " 年" : ""}`;
  return [
    head,
    ...severities.map((severity) => {
      const row = ofYear.find((one) => one.severity === severity);
      return `${codes.severity?.[severity]?.[lang] ?? severity}  ${count(row?.finding_count ?? 0)}`;
    }),
  ];
}
