import { areaY, dot, lineY, type PlotOptions, pointerX, ruleY, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { count, decimal } from "../format.ts";
import { within } from "../scope.ts";
import type { Lang } from "../text/text.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { yearTick } from "./yearTick.ts";

type YearRow = Row<"appraisal_by_year">;

const HEIGHT = 260;

const words = {
  quartiles: { zh: "中间一半的部门", en: "Middle half of departments" },
  mean: { zh: "平均分", en: "Mean" },
  department: { zh: "所选部门", en: "The department" },
};

/** Scores over the years: the middle half of the departments as a band, their mean, and the chosen department. */
export const appraisalTrend: Chart<"appraisal_by_year"> = {
  id: "appraisal_by_year",
  query: "appraisal_by_year",
  title: { zh: "历年得分", en: "Scores over the years" },
  subtitle: {
    zh: "按当年规则；各年参评部门与可评判的指标不尽相同",
    en: "By the rules of each year; departments and measures judged differ",
  },
  whose: "peers",
  parameters: within,
  columns: [
    "fiscal_year",
    "placed_count",
    "mean_score",
    "lowest_score",
    "lower_quartile_score",
    "median_score",
    "upper_quartile_score",
    "highest_score",
    "department_score",
    "department_place",
  ],
  ledger: "appraisals",
  axis: "score",
  height: () => HEIGHT,
  legend: (lang) => [
    { label: words.quartiles[lang], colour: colour.band },
    { label: words.mean[lang], colour: colour.adjusted },
    { label: words.department[lang], colour: colour.accent },
  ],
  panels: (rows, frame) => [lines(rows, frame)],
  stops: (rows, frame) =>
    rows.map((row) => ({
      x: row.fiscal_year,
      y: row.department_score ?? row.mean_score ?? 0,
      year: row.fiscal_year,
      lines: reading(row, frame.lang),
    })),
};

function lines(rows: readonly YearRow[], frame: Frame): PlotOptions {
  const years = rows.map((row) => row.fiscal_year);
  return {
    width: frame.width,
    height: HEIGHT,
    marginTop: 20,
    marginLeft: 40,
    marginRight: 24,
    marginBottom: 26,
    style: chartStyle,
    x: {
      type: "point",
      domain: years,
      label: null,
      tickSize: 0,
      padding: 0.3,
      tickFormat: yearTick(years.length, frame.width),
    },
    y: { domain: [0, 100], grid: true, ticks: 5, tickSize: 0, label: null },
    marks: marks(rows, frame),
  };
}

function marks(rows: readonly YearRow[], frame: Frame) {
  const ofDepartment = rows.filter((row) => row.department_score !== null);
  const labelled = ofDepartment.length > 0 ? ofDepartment : rows;
  const shown = (row: YearRow) => row.department_score ?? row.mean_score ?? 0;
  const title = (row: YearRow) => reading(row, frame.lang).join("\n");
  return [
    areaY(rows, { x: "fiscal_year", y1: "lower_quartile_score", y2: "upper_quartile_score", fill: colour.band }),
    ruleY([0], { stroke: colour.muted, strokeWidth: 0.75 }),
    lineY(rows, { x: "fiscal_year", y: "mean_score", stroke: colour.adjusted, strokeWidth: 2 }),
    lineY(ofDepartment, { x: "fiscal_year", y: "department_score", stroke: colour.accent, strokeWidth: 2 }),
    dot(labelled, { x: "fiscal_year", y: shown, r: 3.5, ...dotted(ofDepartment.length > 0) }),
    text(labelled, {
      x: "fiscal_year",
      y: shown,
      dy: -13,
      text: (row: YearRow) => decimal(shown(row), frame.width / rows.length < 44 ? 0 : 1),
      stroke: "var(--paper)",
      strokeWidth: 3,
      fill: colour.ink,
      fontWeight: 600,
    }),
    tip(rows, pointerX({ ...tipStyle, x: "fiscal_year", y: shown, title })),
  ];
}

/** A year in progress is hollow. */
function dotted(isDepartment: boolean) {
  const stroke = isDepartment ? colour.accent : colour.adjusted;
  return { stroke, strokeWidth: 1.5, fill: (row: YearRow) => (row.is_in_progress ? colour.panel : stroke) };
}

function reading(row: YearRow, lang: Lang): string[] {
  const zh = lang === "zh";
  const open = row.is_in_progress ? (zh ? "（执行中）" : " (in progress)") : "";
  const place = row.department_place === null ? "" : ` · ${zh ? "名次" : "place"} ${count(row.department_place)}`;
  return [
    `${row.fiscal_year}${zh ? " 年" : ""}${open}`,
    ...(row.department_score === null ? [] : [`${words.department[lang]}  ${decimal(row.department_score)}${place}`]),
    `${words.mean[lang]}  ${decimal(row.mean_score)}`,
    `${words.quartiles[lang]}  ${decimal(row.lower_quartile_score)}–${decimal(row.upper_quartile_score)}`,
    `${zh ? "最低、最高" : "Lowest, highest"}  ${decimal(row.lowest_score)}, ${decimal(row.highest_score)}`,
    `${zh ? "参评部门" : "Departments"}  ${count(row.placed_count)}`,
  ];
}
