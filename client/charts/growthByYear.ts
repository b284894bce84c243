import { barY, type PlotOptions, pointerX, ruleY, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { money, rate, signed } from "../format.ts";
import { withinGroups } from "../scope.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { isReal, measureOf } from "./trendOptions.ts";
import { yearTick } from "./yearTick.ts";

type GrowthRow = Row<"growth_by_year">;

const HEIGHT = 372;

const bars = [
  { kind: "all", zh: "全部项目", en: "All projects", fill: colour.adjusted },
  { kind: "matched", zh: "可比项目（两年都有）", en: "Matched projects (in both years)", fill: colour.accent },
] as const;

/** Change on the year before: of all money, and of the projects that both years have, side by side. */
export const growthByYear: Chart<"growth_by_year"> = {
  id: "growth_by_year",
  query: "growth_by_year",
  title: { zh: "同比", en: "Change on the year before" },
  subtitle: { zh: "虚线为自首年起的年均增长", en: "dashed: growth a year since the first" },
  parameters: (scope) => ({ ...withinGroups(scope), measure_name: measureOf(scope.options) }),
  columns: [
    "fiscal_year",
    "value_yuan",
    "change_rate",
    "annual_growth_rate",
    "real_yuan",
    "real_change_rate",
    "real_annual_growth_rate",
    "matched_prior_yuan",
    "matched_yuan",
    "matched_change_rate",
    "real_matched_change_rate",
    "new_yuan",
    "ended_yuan",
  ],
  axis: "share",
  money: ["value_yuan"],
  ledger: "projects",
  height: () => HEIGHT,
  legend: (lang) => bars.map((bar) => ({ label: bar[lang], colour: bar.fill })),
  panels: (rows, frame) => [growth(rows, frame)],
  stops: (rows, frame) =>
    compared(rows).map((row) => ({ x: row.fiscal_year, year: row.fiscal_year, lines: reading(row, frame) })),
};

function compared(rows: readonly GrowthRow[]): GrowthRow[] {
  return rows.filter((row) => row.change_rate !== null || row.matched_change_rate !== null);
}

function growth(rows: readonly GrowthRow[], frame: Frame): PlotOptions {
  const shown = compared(rows);
  const years = shown.map((row) => row.fiscal_year);
  const values = shown.flatMap((row) => bars.map((bar) => rateOf(row, bar.kind, frame) ?? 0));
  const [low, high] = [Math.min(0, ...values), Math.max(0.02, ...values)];
  const room = (high - low) * 0.12;
  return {
    width: frame.width,
    height: HEIGHT,
    marginTop: 28,
    marginLeft: 52,
    marginRight: 4,
    marginBottom: 24,
    style: chartStyle,
    x: {
      type: "band",
      domain: years,
      padding: 0.25,
      label: null,
      tickSize: 0,
      tickFormat: yearTick(years.length, frame.width),
    },
    y: {
      domain: [low < 0 ? low - room : 0, high + room],
      label: null,
      grid: true,
      ticks: 5,
      tickSize: 0,
      tickFormat: (value: number) => rate(value, 0),
    },
    marks: marks(shown, frame, years.length),
  };
}

function marks(rows: readonly GrowthRow[], frame: Frame, years: number) {
  const half = (frame.width - 56) / Math.max(1, years) / 2.7;
  const last = rows.findLast((row) => annual(row, frame) !== null);
  return [
    ...bars.map((bar, at) =>
      barY(rows, {
        x: "fiscal_year",
        y: (row: GrowthRow) => rateOf(row, bar.kind, frame),
        fill: bar.fill,
        insetLeft: at === 0 ? 0 : half + 1,
        insetRight: at === 0 ? half + 1 : 0,
      }),
    ),
    ruleY([0], { stroke: colour.muted, strokeWidth: 0.75 }),
    ...(last ? annualMarks(annual(last, frame) ?? 0, frame) : []),
    tip(
      rows,
      pointerX({
        ...tipStyle,
        x: "fiscal_year",
        y: (row: GrowthRow) => rateOf(row, "all", frame) ?? 0,
        title: (row: GrowthRow) => reading(row, frame).join("\n"),
      }),
    ),
  ];
}

function annualMarks(value: number, { lang }: Frame) {
  const label = `┄ ${lang === "zh" ? "年均" : "a year"} ${signed(rate(value))}`;
  return [
    ruleY([value], { stroke: colour.ink, strokeDasharray: "3 4" }),
    text([value], {
      frameAnchor: "top-right",
      text: () => label,
      textAnchor: "end",
      dy: -14,
      fill: colour.ink,
    }),
  ];
}

function rateOf(row: GrowthRow, kind: (typeof bars)[number]["kind"], { options }: Frame): number | null {
  if (isReal(options)) return kind === "matched" ? row.real_matched_change_rate : row.real_change_rate;
  return kind === "matched" ? row.matched_change_rate : row.change_rate;
}

function annual(row: GrowthRow, { options }: Frame): number | null {
  return isReal(options) ? row.real_annual_growth_rate : row.annual_growth_rate;
}

function reading(row: GrowthRow, frame: Frame): string[] {
  const zh = frame.lang === "zh";
  return [
    `${row.fiscal_year}${zh ? " 年" : ""} · ${frame.unitName}`,
    `${zh ? "同比" : "On the year before"}  ${signed(rate(row.change_rate))}`,
    `${zh ? "可比价同比" : "In real terms"}  ${signed(rate(row.real_change_rate))}`,
    `${zh ? "可比项目同比" : "Matched projects"}  ${signed(rate(row.matched_change_rate))}`,
    `${zh ? "新增项目" : "New projects"}  ${money(row.new_yuan, frame.unit)}`,
    `${zh ? "终止项目" : "Ended projects"}  ${money(row.ended_yuan, frame.unit)}`,
    `${zh ? "年均增长" : "Growth a year"}  ${signed(rate(row.annual_growth_rate))}`,
  ];
}
