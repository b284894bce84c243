import type { Decision, Scenario } from "./arithmetic/Scenario.ts";
import { bodyOf } from "./keptScenarios.ts";

export type Side = "mine" | "theirs";

/** What two people both changed, each in their own way. */
export interface Conflict {
  readonly kind: "field" | "line";
  /** Name of the field, or code of the subject. */
  readonly name: string;
}

/** What both changed between a scenario and two that came of it; what only one changed needs no question. */
export function conflictsOf(base: Scenario, mine: Scenario, theirs: Scenario): readonly Conflict[] {
  const names = FIELDS.filter((name) => isTorn(base[name], mine[name], theirs[name]));
  const codes = codesOf(mine, theirs).filter((code) =>
    isTorn(written(base.decisions[code]), written(mine.decisions[code]), written(theirs.decisions[code])),
  );
  return [
    ...names.map((name) => ({ kind: "field" as const, name })),
    ...codes.map((name) => ({ kind: "line" as const, name })),
  ];
}

/** One scenario of two: what one changed is taken, and of what both changed the side chosen; the other stays beside a line. */
export function mergeScenarios(
  base: Scenario,
  mine: Scenario,
  theirs: Scenario,
  choices: ReadonlyMap<string, Side>,
): Scenario {
  const merged: Record<string, unknown> = { ...bodyOf(theirs) };
  for (const name of FIELDS) {
    const side = sideOf(base[name], mine[name], theirs[name], choices.get(`field ${name}`));
    merged[name] = side === "mine" ? mine[name] : theirs[name];
  }
  const decisions: Record<string, Decision> = {};
  for (const code of codesOf(mine, theirs, base)) {
    const merged = mergeDecision(
      base.decisions[code],
      mine.decisions[code],
      theirs.decisions[code],
      choices.get(`line ${code}`),
    );
    if (merged) decisions[code] = merged;
  }
  return { ...(merged as unknown as Scenario), decisions };
}

const FIELDS = ["name", "description", "snapshot", "method", "rules", "ceilings"] as const satisfies (keyof Scenario)[];

function mergeDecision(
  base: Decision | undefined,
  mine: Decision | undefined,
  theirs: Decision | undefined,
  choice: Side | undefined,
): Decision | undefined {
  const side = sideOf(written(base), written(mine), written(theirs), choice);
  const [taken, other] = side === "mine" ? [mine, theirs] : [theirs, mine];
  const isAsked = isTorn(written(base), written(mine), written(theirs));
  if (!isAsked || other === undefined) return taken;
  const { proposal_yuan, reason, by, at } = other;
  const kept = taken ?? { ...other, proposal_yuan: null, is_locked: false, priority: null, reason: null };
  return { ...kept, others: [...kept.others, { proposal_yuan, reason, by, at }] };
}

/** Theirs is what is kept; mine stands where I alone changed, or where I was chosen. */
function sideOf(base: unknown, mine: unknown, theirs: unknown, choice: Side | undefined): Side {
  if (isTorn(base, mine, theirs)) return choice ?? "theirs";
  return isSame(base, mine) ? "theirs" : "mine";
}

function isTorn(base: unknown, mine: unknown, theirs: unknown): boolean {
  return !isSame(mine, theirs) && !isSame(base, mine) && !isSame(base, theirs);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What a person wrote of a decision; who and when are no difference. */
function written(decision: Decision | undefined) {
  if (decision === undefined) return null;
  const { proposal_yuan, is_locked, priority, reason } = decision;
  return [proposal_yuan, is_locked, priority, reason];
}

function codesOf(...scenarios: readonly Scenario[]): string[] {
  return [...new Set(scenarios.flatMap(({ decisions }) => Object.keys(decisions)))].sort();
}
