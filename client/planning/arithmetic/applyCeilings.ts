import { fenOf } from "./fen.ts";
import type { Proposal } from "./proposeLine.ts";
import { type Ceiling, ceilingKinds, type Rating, type Spread } from "./Scenario.ts";
import { spreadAmount } from "./spreadAmount.ts";

/** How a ceiling came out, in fen. */
export interface CeilingResult {
  readonly ceiling: Ceiling;
  /** The ceiling itself; null where its text is no amount. */
  readonly limit: number | null;
  /** What its lines come to in the end, and what of it is locked. */
  readonly proposal: number;
  readonly locked: number;
  /** The ceiling less what its lines come to: negative is over it. */
  readonly distance: number | null;
  /** What should have been taken or given and found no room. */
  readonly unplaced: number;
}

/** From poor, taken from first, to excellent, given first; not rated lies in the middle. */
const rankOfRating: Readonly<Record<Rating | "none", number>> = { poor: 0, fair: 1, none: 2, good: 3, excellent: 4 };

/**
 * Holds proposals to their ceilings, departments first, then function classes, fund types and the whole: what is over is taken,
 * what is under is given where the ceiling says so; locked lines never move. Changes the proposals it is given.
 */
export function applyCeilings(proposals: readonly Proposal[], ceilings: readonly Ceiling[]): readonly CeilingResult[] {
  const unplaced = new Map<Ceiling, number>();
  const seen = new Set<string>();
  for (const kind of ceilingKinds) {
    for (const ceiling of ceilings.filter(({ by }) => by === kind)) {
      // Of two ceilings for one group the first holds; the second is a problem and moves nothing.
      const key = `${kind} ${ceiling.code ?? ""}`;
      if (!seen.has(key)) unplaced.set(ceiling, applyCeiling(membersOf(ceiling, proposals), ceiling));
      seen.add(key);
    }
  }
  return ceilings.map((ceiling) => resultOf(ceiling, membersOf(ceiling, proposals), unplaced.get(ceiling) ?? 0));
}

function membersOf({ by, code }: Ceiling, proposals: readonly Proposal[]): readonly Proposal[] {
  return by === "whole" ? proposals : proposals.filter(({ line }) => line.groups[by] === code);
}

function resultOf(ceiling: Ceiling, members: readonly Proposal[], unplaced: number): CeilingResult {
  const limit = fenOf(ceiling.ceiling_yuan);
  const proposal = sumOf(members);
  const locked = sumOf(members.filter(({ isLocked }) => isLocked));
  return { ceiling, limit, proposal, locked, distance: limit === null ? null : limit - proposal, unplaced };
}

function applyCeiling(members: readonly Proposal[], ceiling: Ceiling): number {
  const { spread, gives_reserve, ceiling_yuan } = ceiling;
  const limit = fenOf(ceiling_yuan);
  if (spread === null || limit === null) return 0;
  const distance = limit - sumOf(members);
  if (distance === 0 || (distance > 0 && !gives_reserve)) return 0;
  const isGiving = distance > 0;
  const free = members.filter(({ isLocked }) => !isLocked);
  const takers = free.map((one) => ({
    code: one.line.code,
    room: isGiving ? Math.max(0, one.wanted - one.proposal) : one.proposal,
    order: orderOf(one, spread, isGiving),
  }));
  const { taken, unplaced } = spreadAmount(Math.abs(distance), takers);
  for (const [at, one] of free.entries()) {
    const change = isGiving ? (taken[at] ?? 0) : -(taken[at] ?? 0);
    one.proposal += change;
    if (change !== 0) one.changes.envelope += change;
  }
  return unplaced;
}

function orderOf({ line, priority }: Proposal, spread: Spread, isGiving: boolean): number {
  if (spread === "proportion") return 0;
  if (spread === "priority") return isGiving ? priority : -priority;
  const rank = rankOfRating[line.rating ?? "none"];
  return isGiving ? -rank : rank;
}

function sumOf(proposals: readonly Proposal[]): number {
  return proposals.reduce((sum, { proposal }) => sum + proposal, 0);
}
