import type { Unit } from "../format.ts";
import { planningProblemText } from "../text/planningProblems.ts";
import type { Text } from "../text/text.ts";
import type { DecisionChange } from "./decisions.ts";
import type { PlanColumn } from "./planColumns.ts";
import { readAmount } from "./typedAmount.ts";

/** What was typed into a cell: a change of the decision, or why it is none. */
export type Typed = { readonly change: DecisionChange } | { readonly error: Text };

/** Reads what a person typed or pasted into an editable column; nothing takes the decision back. */
export function readTyped(edits: NonNullable<PlanColumn["edits"]>, typed: string, unit: Unit): Typed {
  const text = typed.trim();
  if (edits === "reason") return { change: { reason: text === "" ? null : text.slice(0, 500) } };
  if (edits === "priority") {
    if (text === "") return { change: { priority: null } };
    return /^[1-9]$/.test(text)
      ? { change: { priority: Number(text) } }
      : { error: planningProblemText.priority_range };
  }
  if (text === "") return { change: { proposal_yuan: null, is_locked: false } };
  const amount = readAmount(text, unit);
  if (amount === null) return { error: planningProblemText.proposal_not_money };
  return amount.startsWith("-")
    ? { error: planningProblemText.proposal_negative }
    : { change: { proposal_yuan: amount } };
}
