import { barX, type PlotOptions, pointerY, ruleX, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { count, decimal, rate } from "../format.ts";
import { codes } from "../text/codes.ts";
import { chartStyle, colour, colourOf, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";

type MeasureRow = Row<"appraisal_measures">;

const ROW = 34;
const MARGINS = 8;

/** Which part of its weight each measure of the appraisal earned over all departments; what is on record nowhere has no bar. */
export const appraisalMeasures: Chart<"appraisal_measures"> = {
  id: "appraisal_measures",
  query: "appraisal_measures",
  title: { zh: "得分率", en: "Points earned" },
  subtitle: { zh: "各部门得分占适用分值", en: "Points of all departments over their weights" },
  whose: "peers",
  parameters: ({ fiscal_year, region_code }) => ({ fiscal_year, ...(region_code === null ? {} : { region_code }) }),
  columns: [
    "criterion",
    "appraisal_measure",
    "weight",
    "judged_count",
    "numerator",
    "denominator",
    "done_rate",
    "earned_share",
  ],
  ledger: "appraisals",
  axis: "share",
  height: () => 9 * ROW + MARGINS,
  panels: (rows, frame) => [bars(rows, frame)],
  stops: (rows, frame) =>
    rows.map((row) => ({ x: row.earned_share ?? 0, y: row.appraisal_measure, lines: reading(row, frame) })),
};

function bars(rows: readonly MeasureRow[], frame: Frame): PlotOptions {
  const earned = (row: MeasureRow) => row.earned_share ?? 0;
  return {
    width: frame.width,
    height: rows.length * ROW + MARGINS,
    marginTop: 4,
    marginLeft: frame.lang === "zh" ? 108 : 168,
    marginRight: 52,
    marginBottom: 4,
    style: chartStyle,
    x: { axis: null, domain: [0, 1] },
    y: {
      domain: rows.map((row) => row.appraisal_measure),
      label: null,
      tickSize: 0,
      padding: 0.42,
      tickFormat: (measure: string) => name("appraisal_measure", measure, frame),
    },
    marks: [
      barX(rows, { y: "appraisal_measure", x1: 0, x2: (row) => (row.is_recorded ? 1 : 0), fill: colour.hairline }),
      barX(rows, { y: "appraisal_measure", x: earned, fill: (row) => colourOf(colour.criterion, row.criterion) }),
      ruleX([0], { stroke: colour.muted, strokeWidth: 0.75 }),
      text(rows, {
        y: "appraisal_measure",
        x: (row) => (row.is_recorded ? 1 : 0),
        dx: 6,
        textAnchor: "start",
        text: (row) => (row.is_recorded ? rate(row.earned_share) : name("verdict", "not_recorded", frame)),
        fill: (row) => (row.is_recorded ? colour.ink : colour.muted),
      }),
      tip(
        rows,
        pointerY({
          ...tipStyle,
          y: "appraisal_measure",
          x: earned,
          title: (row: MeasureRow) => reading(row, frame).join("\n"),
        }),
      ),
    ],
  };
}

function name(list: string, code: string, { lang }: Frame): string {
  return codes[list]?.[code]?.[lang] ?? code;
}

function reading(row: MeasureRow, frame: Frame): string[] {
  const zh = frame.lang === "zh";
  const first = `${name("criterion", row.criterion, frame)} · ${name("appraisal_measure", row.appraisal_measure, frame)}`;
  if (!row.is_recorded) return [first, name("verdict", "not_recorded", frame)];
  const digits = Number.isInteger(row.numerator) ? 0 : 2;
  return [
    first,
    `${zh ? "得分率" : "Earned"}  ${rate(row.earned_share)}`,
    `${zh ? "已做 / 应做" : "Done of due"}  ${decimal(row.numerator, digits)} / ${decimal(row.denominator, digits)} · ${rate(row.done_rate)}`,
    `${zh ? "评判部门" : "Departments judged"}  ${count(row.judged_count)} / ${count(row.department_count)}`,
  ];
}
