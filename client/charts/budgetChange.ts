import { barY, link, type PlotOptions, pointerX, ruleY, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { count, inUnit, money, signed } from "../format.ts";
import { withinGroups } from "../scope.ts";
import { codes } from "../text/codes.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { isReal, measureOf } from "./trendOptions.ts";

type StepRow = Row<"budget_change">;

const HEIGHT = 340;

/** From one year's money to another's: what the same projects gained and lost, and what new and ended ones brought and took. */
export const budgetChange: Chart<"budget_change"> = {
  id: "budget_change",
  query: "budget_change",
  title: { zh: "变化从何而来", en: "Where the change comes from" },
  subtitle: {
    zh: "可比项目为两年都有的项目；新增、终止各自成柱；执行中年度不比较执行数",
    en: "projects of both years grew or shrank; new and ended ones are bars of their own; what a year in progress has executed is not compared",
  },
  parameters: (scope) => ({
    ...withinGroups(scope),
    first_year: yearOf(scope.options.first, scope.fiscal_year - 1),
    last_year: yearOf(scope.options.last, scope.fiscal_year),
    measure_name: measureOf(scope.options),
  }),
  columns: ["change_step", "project_count", "change_yuan", "from_yuan", "to_yuan", "real_change_yuan"],
  axis: "money",
  money: ["from_yuan", "to_yuan"],
  ledger: "projects",
  height: () => HEIGHT,
  panels: (rows, frame) => [waterfall(rows, frame)],
  stops: (rows, frame) => rows.map((row) => ({ x: row.change_step, lines: reading(row, frame) })),
};

function yearOf(chosen: string | undefined, otherwise: number): number {
  return /^\d{4}$/.test(chosen ?? "") ? Number(chosen) : otherwise;
}

function waterfall(rows: readonly StepRow[], frame: Frame): PlotOptions {
  const bars = rows.filter((row) => edges(row, frame) !== null);
  const tops = bars.flatMap((row) => edges(row, frame) ?? []);
  return {
    width: frame.width,
    height: HEIGHT,
    marginTop: 28,
    marginLeft: 48,
    marginRight: 4,
    marginBottom: 40,
    style: chartStyle,
    x: {
      type: "band",
      domain: bars.map((row) => row.change_step),
      padding: 0.3,
      label: null,
      tickSize: 0,
      tickFormat: (step: string) => nameOf(step, frame),
    },
    y: {
      domain: [Math.min(0, ...tops), Math.max(0, ...tops) * 1.06 || 1],
      label: frame.unitName,
      labelArrow: "none",
      grid: true,
      ticks: 5,
      tickSize: 0,
    },
    marks: bars.length > 0 ? marks(bars, frame) : [unpriced(frame)],
  };
}

/** Said in place of bars where one of the years has no deflator. */
function unpriced({ lang }: Frame) {
  const words =
    lang === "zh"
      ? "其中一个年度没有平减指数，请看现价或换一个年度"
      : "One of the years has no deflator: choose another, or nominal";
  return text([words], { frameAnchor: "middle", text: String, fill: colour.muted });
}

function marks(bars: readonly StepRow[], frame: Frame) {
  const start = (row: StepRow) => edges(row, frame)?.[0] ?? 0;
  const end = (row: StepRow) => edges(row, frame)?.[1] ?? 0;
  const higher = (row: StepRow) => Math.max(start(row), end(row));
  const joints = bars.slice(0, -1).map((row, at) => ({ row, next: bars[at + 1] ?? row }));
  return [
    ruleY([0], { stroke: colour.muted, strokeWidth: 0.75 }),
    link(joints, {
      x1: ({ row }: Joint) => row.change_step,
      x2: ({ next }: Joint) => next.change_step,
      y1: ({ row }: Joint) => end(row),
      y2: ({ row }: Joint) => end(row),
      stroke: colour.muted,
      strokeDasharray: "2 3",
    }),
    barY(bars, { x: "change_step", y1: start, y2: end, fill: fillOf }),
    text(bars, {
      x: "change_step",
      y: higher,
      dy: -9,
      text: (row: StepRow) => label(row, frame),
      fill: colour.ink,
      ...(frame.width < 560 ? { fontSize: 10 } : { fontWeight: 600 }),
    }),
    tip(
      bars,
      pointerX({ ...tipStyle, x: "change_step", y: higher, title: (row: StepRow) => reading(row, frame).join("\n") }),
    ),
  ];
}

interface Joint {
  readonly row: StepRow;
  readonly next: StepRow;
}

function isTotal({ change_step }: StepRow): boolean {
  return change_step === "first" || change_step === "last";
}

function fillOf(row: StepRow): string {
  if (isTotal(row)) return colour.adjusted;
  return row.change_yuan.startsWith("-") ? colour.warning : colour.accent;
}

/** Where a bar begins and ends, at the prices chosen; null where a year has no deflator. */
function edges(row: StepRow, { options, unit }: Frame): [number, number] | null {
  const [from, to] = isReal(options) ? [row.real_from_yuan, row.real_to_yuan] : [row.from_yuan, row.to_yuan];
  const [start, end] = [inUnit(from, unit), inUnit(to, unit)];
  return start === null || end === null ? null : [start, end];
}

function label(row: StepRow, frame: Frame): string {
  const amount = money(isReal(frame.options) ? row.real_change_yuan : row.change_yuan, frame.unit);
  return isTotal(row) ? amount : signed(amount);
}

/** The years by their numbers, steps by their names, broken where bars are narrow. */
function nameOf(step: string, frame: Frame): string {
  if (step === "first") return String(yearOf(frame.options.first, frame.year - 1));
  if (step === "last") return String(yearOf(frame.options.last, frame.year));
  const name = codes.change_step?.[step]?.[frame.lang] ?? step;
  return frame.width < 560 ? name.replace(/(?<=^可比项目)/, "\n") : name;
}

function reading(row: StepRow, frame: Frame): string[] {
  const zh = frame.lang === "zh";
  return [
    `${nameOf(row.change_step, frame).replace("\n", "")} · ${frame.unitName}`,
    label(row, frame),
    `${count(row.project_count)} ${zh ? "个项目" : "projects"}`,
  ];
}
