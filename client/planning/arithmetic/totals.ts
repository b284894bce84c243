import { type Effect, effects, type LineEffects } from "./effectsOf.ts";
import { type Proposal, type Step, steps } from "./proposeLine.ts";
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
  const changes = Object.fromEntries(steps.map((step) => [step, 0])) as Record<Step, number>;
  const gross: Record<Effect, number> = { ex_ante: 0, cut: 0, cancel: 0, recover: 0 };
  const net = { ...gross };
  let [baseline, proposal, locked] = [0, 0, 0];
  for (const line of lines) {
    baseline += line.baseline;
    proposal += line.proposal;
    if (line.isLocked) locked += line.proposal;
    for (const step of steps) changes[step] += line.changes[step];
    for (const effect of effects) {
      gross[effect] += line.effects.gross[effect];
      net[effect] += line.effects.net[effect];
    }
  }
  return { lines: lines.length, baseline, changes, proposal, locked, gross, net };
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
