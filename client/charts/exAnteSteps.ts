import { barX, type PlotOptions, pointerY, text, tip } from "@observablehq/plot";
import { exAnteFacts } from "../facts.ts";
import { inUnit } from "../format.ts";
import { roundedParts } from "../roundedParts.ts";
import { codes } from "../text/codes.ts";
import type { Lang } from "../text/text.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { GroupsOf, LinkedChart, LinkedFrame } from "./LinkedChart.ts";
import { type ReviewGroup, reviewReading } from "./reviewGroup.ts";

interface OutcomeGroup extends ReviewGroup {
  readonly outcome: string | null;
}

/** What takes away from requests, and what adds to them, on the way to what is approved. */
const STEPS = [
  { outcome: "undecided", column: "requested_yuan", sign: -1 },
  { outcome: "refused", column: "gross_cut_yuan", sign: -1 },
  { outcome: "reduced", column: "gross_cut_yuan", sign: -1 },
  { outcome: "raised", column: "gross_increase_yuan", sign: 1 },
] as const;

const ROW = 46;
const LABELS = 96;

interface Step {
  readonly name: string;
  /** Null at both ends, where all reviews are meant. */
  readonly row: OutcomeGroup | null;
  readonly from: number;
  readonly to: number;
  readonly shown: string;
  readonly fill: string;
  readonly lines: readonly string[];
}

/** From what was asked for to what was approved; the amounts shown add up in every unit. */
export const exAnteSteps: LinkedChart<OutcomeGroup> = {
  id: "ex_ante_steps",
  facts: exAnteFacts,
  title: { zh: "从申报到核定", en: "From requested to approved" },
  subtitle: { zh: "未定的不计审减", en: "Undecided reviews save nothing" },
  by: ["outcome"],
  measures: exAnteFacts.measures,
  columns: ["outcome", "review_count", "requested_yuan", "gross_cut_yuan", "gross_increase_yuan", "approved_yuan"],
  axis: "money",
  money: ["requested_yuan"],
  height: () => ROW * (STEPS.length + 2),
  groupOf: (datum) => (datum as Step).row,
  panels: (groups, frame) => [waterfall(stepsOf(groups, frame), frame)],
  stops: (groups, frame) =>
    stepsOf(groups, frame).map(({ name, row, from, lines }) => ({ x: from, y: name, row, lines })),
};

function stepsOf({ rows, total }: GroupsOf<OutcomeGroup>, frame: LinkedFrame): Step[] {
  const taken = STEPS.map((step) => {
    const row = rows.find(({ outcome }) => outcome === step.outcome) ?? null;
    return { ...step, row, yuan: row?.[step.column] ?? "0.00" };
  });
  const parts = taken.map(({ yuan, sign }) =>
    sign > 0 && yuan !== null ? `-${yuan}`.replace(/^-(0\.0+)$/, "$1") : yuan,
  );
  const [...shown] = roundedParts([...parts, total.approved_yuan], total.requested_yuan, frame.unit);
  const [requested = "", ...others] = [
    roundedParts([total.requested_yuan], total.requested_yuan, frame.unit)[0],
    ...shown,
  ];
  const start = inUnit(total.requested_yuan, frame.unit) ?? 0;
  let at = start;
  const between = taken.map(({ outcome, row, yuan, sign }, index): Step => {
    const from = at;
    at += sign * (inUnit(yuan, frame.unit) ?? 0);
    const name = codes.outcome?.[outcome]?.[frame.lang] ?? outcome;
    const fill = sign > 0 ? colour.effect.cut : outcome === "undecided" ? colour.muted : colour.effect.ex_ante;
    const lines = row ? reviewReading(name, row, frame) : [`${name}  0`];
    return { name, row, from, to: at, shown: turned(others[index] ?? ""), fill, lines };
  });
  const ends = endNames(frame.lang);
  const whole = (name: string) => ({ name, row: null, lines: reviewReading(name, total, frame) });
  const end = inUnit(total.approved_yuan, frame.unit) ?? 0;
  return [
    { ...whole(ends.requested), from: 0, to: start, shown: requested, fill: colour.initial },
    ...between,
    { ...whole(ends.approved), from: 0, to: end, shown: shown.at(-1) ?? "", fill: colour.accent },
  ];
}

/** What takes away is a part of the requests; it is shown with a minus, what adds with a plus. */
function turned(shown: string): string {
  if (!/[1-9]/.test(shown)) return shown;
  return shown.startsWith("−") ? `+${shown.slice(1)}` : `−${shown}`;
}

function endNames(lang: Lang) {
  return lang === "zh" ? { requested: "申报", approved: "核定" } : { requested: "Requested", approved: "Approved" };
}

function waterfall(steps: readonly Step[], frame: LinkedFrame): PlotOptions {
  const opacity = (step: Step) => (step.row !== null && frame.isFaded(step.row) ? 0.25 : 1);
  const y = (step: Step) => step.name;
  return {
    width: frame.width,
    height: ROW * steps.length,
    marginTop: 0,
    marginBottom: 4,
    marginLeft: 84,
    marginRight: LABELS,
    style: chartStyle,
    x: { axis: null, domain: [0, Math.max(...steps.map(({ from, to }) => Math.max(from, to))) || 1] },
    y: { type: "band", domain: steps.map(y), label: null, tickSize: 0, padding: 0.36 },
    marks: [
      barX(steps, { y, x1: "from", x2: "to", fill: "fill", fillOpacity: opacity }),
      text(steps, {
        y,
        frameAnchor: "right",
        textAnchor: "end",
        dx: LABELS - 4,
        text: "shown",
        fill: colour.ink,
        fontWeight: 600,
        fontVariant: "tabular-nums",
      }),
      tip(
        steps,
        pointerY({
          ...tipStyle,
          y,
          x: (step: Step) => Math.max(step.from, step.to),
          maxRadius: Number.POSITIVE_INFINITY,
          title: (step: Step) => step.lines.join("\n"),
        }),
      ),
    ],
  };
}
