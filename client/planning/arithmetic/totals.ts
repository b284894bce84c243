import type { Effect, LineEffects } from "./effectsOf.ts";
import type { Proposal, Step } from "./proposeLine.ts";
import { type CeilingKind, ceilingKinds } from "./Scenario.ts";

/** A line with everything that is known of its proposal. */
export interface ComputedLine extends Readonly<Proposal> {
  readonly effects: LineEffects;
}

/** Sums of lines, in fen. */
export interface Totals {
  readonly lines: number;
  readonly baseline: number;
  readonly changes: Readonly<Record<Step, number>>;
  readonly proposal: number;
  readonly locked: number;
  readonly gross: Readonly<Record<Effect, number>>;
  readonly net: Readonly<Record<Effect, number>>;
}

/** Adds lines up: baseline and changes of the steps are the proposals, whichever lines are taken together. */
export function totalOf(lines: readonly ComputedLine[]): Totals {
  let [baseline, proposal, locked] = [0, 0, 0];
  const changes = { ended: 0, rating: 0, low_execution: 0, review: 0, growth: 0, decision: 0, envelope: 0 };
  const gross = { ex_ante: 0, cut: 0, cancel: 0, recover: 0 };
  const net = { ex_ante: 0, cut: 0, cancel: 0, recover: 0 };
  for (const line of lines) {
    baseline += line.baseline;
    proposal += line.proposal;
    if (line.isLocked) locked += line.proposal;
    addChanges(changes, line.changes);
    addEffects(gross, line.effects.gross);
    addEffects(net, line.effects.net);
  }
  return { lines: lines.length, baseline, changes, proposal, locked, gross, net };
}

// Written out name by name: in a loop over names the sums of a large plan take several times as long.
function addChanges(sum: Record<Step, number>, part: Readonly<Record<Step, number>>): void {
  sum.ended += part.ended;
  sum.rating += part.rating;
  sum.low_execution += part.low_execution;
  sum.review += part.review;
  sum.growth += part.growth;
  sum.decision += part.decision;
  sum.envelope += part.envelope;
}

function addEffects(sum: Record<Effect, number>, part: Readonly<Record<Effect, number>>): void {
  sum.ex_ante += part.ex_ante;
  sum.cut += part.cut;
  sum.cancel += part.cancel;
  sum.recover += part.recover;
}

/** Totals of the groups of a kind, by code. */
export function totalsBy(lines: readonly ComputedLine[], kind: CeilingKind): ReadonlyMap<string, Totals> {
  const groups = new Map<string, ComputedLine[]>();
  for (const line of lines) {
    const code = line.line.groups[kind];
    const members = groups.get(code);
    if (members) members.push(line);
    else groups.set(code, [line]);
  }
  return new Map([...groups].map(([code, members]) => [code, totalOf(members)]));
}

/** Totals of every grouping that ceilings know. */
export function allTotals(lines: readonly ComputedLine[]): Readonly<Record<CeilingKind, ReadonlyMap<string, Totals>>> {
  const entries = ceilingKinds.map((kind) => [kind, totalsBy(lines, kind)] as const);
  return Object.fromEntries(entries) as Record<CeilingKind, ReadonlyMap<string, Totals>>;
}
