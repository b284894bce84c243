import { barX, link, type PlotOptions, pointerY, ruleX, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { count, inUnit, money } from "../format.ts";
import { roundedParts } from "../roundedParts.ts";
import { withinBudgetYear } from "../scope.ts";
import { codes } from "../text/codes.ts";
import { chartStyle, colour, colourOf, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { fitText } from "./fitText.ts";

type StepRow = Row<"reduction_steps">;

/** Effects whose way from gross to net can be shown; each takes other money, so there is no step from one to the next. */
export const effectsInSteps = ["cut", "cancel", "ex_ante", "recover"] as const;

const ROW = 34;
const MOST = 8;

/** From what was reported to what counts, one bar a reason for taking out; what is only proposed stands apart. */
export const reductionSteps: Chart<"reduction_steps"> = {
  id: "reduction_steps",
  query: "reduction_steps",
  title: { zh: "从上报额到净额", en: "From what was reported to what counts" },
  subtitle: {
    zh: "上报为已定与已落实；逐项剔除重复计算；拟定另列",
    en: "Reported: decided and realised; less what is counted twice; proposed stands apart",
  },
  parameters: (scope) => ({ ...withinBudgetYear(scope), effect: scope.options.effect ?? effectsInSteps[0] }),
  columns: ["effect", "step", "subject_count", "amount_yuan", "from_yuan", "to_yuan"],
  money: ["to_yuan"],
  ledger: "reductions_excluded",
  axis: "money",
  height: () => MOST * ROW,
  panels: (rows, frame) => [waterfall(rows, frame)],
  stops: (rows, frame) =>
    rows.map((row) => ({
      x: inUnit(row.to_yuan, frame.unit) ?? 0,
      y: row.step,
      year: frame.year,
      lines: reading(row, rows, frame),
    })),
};

function waterfall(rows: readonly StepRow[], frame: Frame): PlotOptions {
  const marginLeft = Math.min(170, frame.width * 0.36);
  const gaps = Array.from({ length: Math.max(0, MOST - rows.length) }, (_, at) => `${at}`);
  return {
    width: frame.width,
    height: MOST * ROW,
    marginTop: 4,
    marginLeft,
    marginRight: 84,
    marginBottom: 4,
    style: chartStyle,
    x: { axis: null, domain: [0, Math.max(...rows.map((row) => inUnit(row.to_yuan, frame.unit) ?? 0)) || 1] },
    y: {
      type: "band",
      domain: [...rows.map((row) => row.step), ...gaps],
      padding: 0.36,
      label: null,
      tickSize: 0,
      tickFormat: (step: string) => fitText(nameOf(step, frame), marginLeft - 12),
    },
    marks: marks(rows, frame),
  };
}

function marks(rows: readonly StepRow[], frame: Frame) {
  const from = (row: StepRow) => inUnit(row.from_yuan, frame.unit) ?? 0;
  const to = (row: StepRow) => inUnit(row.to_yuan, frame.unit) ?? 0;
  const right = (row: StepRow) => Math.max(from(row), to(row));
  const proposed = rows.filter((row) => row.step === "proposed");
  const shown = amounts(rows, frame);
  const printed = (row: StepRow) => shown.get(row.step) ?? "";
  const label = { x: right, y: "step", dx: 6, textAnchor: "start", fill: colour.ink, text: printed } as const;
  return [
    ruleX([0], { stroke: colour.muted, strokeWidth: 0.75 }),
    barX(
      rows.filter((row) => row.step !== "proposed"),
      { x1: from, x2: to, y: "step", fill: fillOf, fillOpacity: (row: StepRow) => (isTaken(row) ? 0.45 : 1) },
    ),
    barX(proposed, { x1: from, x2: to, y: "step", fill: "none", stroke: colour.muted, strokeDasharray: "2 2" }),
    link(joints(rows), {
      x: (joint: Joint) => inUnit(joint.yuan, frame.unit),
      y1: "above",
      y2: "below",
      stroke: colour.muted,
      strokeWidth: 0.75,
      strokeDasharray: "1 2",
    }),
    text(
      rows.filter((row) => row.step !== "net"),
      label,
    ),
    text(
      rows.filter((row) => row.step === "net"),
      { ...label, fontWeight: 600 },
    ),
    tip(
      rows,
      pointerY({ ...tipStyle, x: right, y: "step", title: (row: StepRow) => reading(row, rows, frame).join("\n") }),
    ),
  ];
}

/** The amounts as printed: what is reported, less what is taken out, is the net amount in the unit shown, too. */
function amounts(rows: readonly StepRow[], frame: Frame): ReadonlyMap<string, string> {
  const parts = rows.filter((row) => row.step_order < 8);
  const net = rows.find((row) => row.step === "net")?.amount_yuan ?? null;
  const shown = roundedParts(
    parts.map((row) => row.amount_yuan),
    net,
    frame.unit,
  );
  const own = rows.map((row) => [row.step, money(row.amount_yuan, frame.unit)] as const);
  return new Map([...own, ...parts.map((row, at) => [row.step, shown[at] ?? ""] as const)]);
}

interface Joint {
  readonly yuan: string;
  readonly above: string;
  readonly below: string;
}

/** Where a bar ends, the next begins: a thin line between them, down to the net amount. */
function joints(rows: readonly StepRow[]): Joint[] {
  const steps = rows.filter((row) => row.step !== "proposed");
  return steps.slice(1).map((row, at) => {
    const above = steps[at] ?? row;
    return { yuan: above.to_yuan, above: above.step, below: row.step };
  });
}

function isTaken(row: StepRow): boolean {
  return row.step_order > 0 && row.step_order < 8;
}

function fillOf(row: StepRow): string {
  if (row.step === "reported") return colour.initial;
  return isTaken(row) ? colour.muted : colourOf(colour.effect, row.effect);
}

function nameOf(step: string, { lang }: Frame): string {
  return codes.step?.[step]?.[lang] ?? (/^\d+$/.test(step) ? "" : step);
}

function reading(row: StepRow, rows: readonly StepRow[], frame: Frame): string[] {
  const { lang } = frame;
  return [
    `${codes.effect?.[row.effect]?.[lang] ?? row.effect} · ${nameOf(row.step, frame)}`,
    `${amounts(rows, frame).get(row.step)} ${frame.unitName} · ${count(row.subject_count)} ${lang === "zh" ? "项" : "subjects"}`,
  ];
}
