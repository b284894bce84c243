import type { ScenarioBody, ScenarioDecision } from "./scenarioBody.ts";

/** A choice of a scenario that two people left different. */
export interface FieldDifference {
  readonly field: string;
  readonly yours: unknown;
  readonly theirs: unknown;
  /** Who changed it since the version that you read. */
  readonly changed_by: Changer;
}

/** A line that two people left different; null: no decision on it. */
export interface LineDifference {
  readonly subject_code: string;
  readonly yours: ScenarioDecision | null;
  readonly theirs: ScenarioDecision | null;
  readonly changed_by: Changer;
}

export type Changer = "you" | "them" | "both";

export interface Difference {
  readonly fields: readonly FieldDifference[];
  readonly lines: readonly LineDifference[];
}

const FIELDS = [
  "name",
  "description",
  "budget_year",
  "snapshot",
  "region",
  "department",
  "method",
  "rules",
  "ceilings",
] as const;

/** Where two later states of a scenario differ, and who of both left the state they have in common. */
export function differences(base: ScenarioBody, yours: ScenarioBody, theirs: ScenarioBody): Difference {
  const fields = FIELDS.flatMap((field) => {
    const changed_by = changer(base[field], yours[field], theirs[field]);
    return changed_by === null ? [] : [{ field, yours: yours[field], theirs: theirs[field], changed_by }];
  });
  const codes = new Set([...Object.keys(yours.decisions), ...Object.keys(theirs.decisions)]);
  const lines = [...codes].sort().flatMap((subject_code) => {
    const [before, mine, other] = [base, yours, theirs].map(({ decisions }) => decisions[subject_code] ?? null);
    const changed_by = changer(choiceOf(before), choiceOf(mine), choiceOf(other));
    return changed_by === null ? [] : [{ subject_code, yours: mine ?? null, theirs: other ?? null, changed_by }];
  });
  return { fields, lines };
}

/** What of a decision is somebody's choice: who wrote it, and when, is no difference of its own. */
function choiceOf(decision: ScenarioDecision | null | undefined): unknown {
  if (decision === null || decision === undefined) return null;
  const { proposal_yuan, reason, is_locked, priority } = decision;
  return { proposal_yuan, reason, is_locked, priority };
}

/** Null where both are the same. */
function changer(base: unknown, yours: unknown, theirs: unknown): Changer | null {
  const [was, mine, other] = [base, yours, theirs].map((value) => JSON.stringify(value));
  if (mine === other) return null;
  if (mine === was) return "them";
  return other === was ? "you" : "both";
}
