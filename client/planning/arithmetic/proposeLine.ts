import { isUnder, shareOf } from "./fen.ts";
import type { Line } from "./Line.ts";
import { type AppliedRule, growthCeiling, MIDDLE, type RuleBook, ruleFor } from "./ruleBook.ts";

/** What moves an amount from its baseline to its proposal, in order. */
export const steps = ["ended", "rating", "low_execution", "review", "growth", "decision", "envelope"] as const;
export type Step = (typeof steps)[number];

/** How a line came to its amount, in fen; the envelope is the last to move it. */
export interface Proposal {
  readonly line: Line;
  readonly baseline: number;
  /** What each step added or took; together with the baseline they are the proposal. */
  readonly changes: Record<Step, number>;
  proposal: number;
  /** The rule of its rating; null where none applies to it. */
  readonly rule: AppliedRule | null;
  readonly isLocked: boolean;
  /** From 1, given first, to 9, taken from first. */
  readonly priority: number;
  /** What a reserve may raise it to: what it asks for, as far as review and growth let it, if no rule or person has set it lower. */
  readonly wanted: number;
}

/** Takes a line from its baseline through every step but the envelope. No step leaves less than nothing. */
export function proposeLine(line: Line, book: RuleBook): Proposal {
  const decision = book.decisions.get(line.code);
  const baseline = Math.max(0, (line.isNew ? line.requested : line.baselines[book.method]) ?? 0);
  const isExempt = line.isEnded || line.isNew;
  const rule = isExempt ? null : ruleFor(book, line.rating, line.region);
  const changes: Record<Step, number> = {
    ended: 0,
    rating: 0,
    low_execution: 0,
    review: 0,
    growth: 0,
    decision: 0,
    envelope: 0,
  };
  let amount = baseline;
  const move = (step: Step, to: number) => {
    changes[step] = to - amount;
    amount = to;
  };
  if (line.isEnded) move("ended", 0);
  if (rule) move("rating", rated(amount, line, rule));
  if (!isExempt) move("low_execution", Math.min(amount, executionCap(line, book) ?? amount));
  move("review", Math.min(amount, line.approved ?? amount));
  move("growth", Math.min(amount, growthCeiling(book, line) ?? amount));
  const set = decision?.amount ?? null;
  if (set !== null) move("decision", Math.max(0, set));
  const isHeld = line.isEnded || set !== null || changes.rating < 0 || changes.low_execution < 0;
  const wanted = isHeld ? amount : Math.max(amount, asked(line, book));
  const { isLocked = false, priority = MIDDLE } = decision ?? {};
  return { line, baseline, changes, proposal: amount, rule, isLocked, priority, wanted };
}

function asked(line: Line, book: RuleBook): number {
  const { requested, approved } = line;
  return Math.min(...[requested ?? 0, approved, growthCeiling(book, line)].filter((one) => one !== null));
}

function rated(amount: number, { adjusted }: Line, { action, rate }: AppliedRule): number {
  if (action === "cancel") return 0;
  return action === "cut" ? Math.max(0, amount - shareOf(adjusted ?? 0, rate)) : amount;
}

/** What a line under the floor in both years is capped at; null where it was not, or nobody knows. */
function executionCap(line: Line, { lowExecution }: RuleBook): number | null {
  const { adjusted, executed, priorAdjusted, priorExecuted } = line;
  if (lowExecution === null) return null;
  if (adjusted === null || executed === null || priorAdjusted === null || priorExecuted === null) return null;
  const { floor, allowance } = lowExecution;
  if (!isUnder(executed, adjusted, floor) || !isUnder(priorExecuted, priorAdjusted, floor)) return null;
  return Math.max(0, executed + shareOf(executed, allowance));
}
