import { portionOf } from "./fen.ts";

/** A line that can take part of an amount: how much at most, and which class takes before it (a lower one). */
export interface Taker {
  readonly code: string;
  readonly room: number;
  readonly order: number;
}

/**
 * Spreads an amount in fen over lines, class by class: each takes what is left up to its room, and within a class in proportion to
 * room, the fen left over one each to the largest remainders, ties by code. Returns what each line takes, in their order, and what
 * nobody had room for.
 */
export function spreadAmount(
  amount: number,
  takers: readonly Taker[],
): { readonly taken: readonly number[]; readonly unplaced: number } {
  const taken = takers.map(() => 0);
  const classes = new Map<number, number[]>();
  for (const [at, { order, room }] of takers.entries()) {
    if (room <= 0) continue;
    const members = classes.get(order);
    if (members) members.push(at);
    else classes.set(order, [at]);
  }
  let left = amount;
  for (const [, members] of [...classes].sort(([a], [b]) => a - b)) {
    if (left === 0) break;
    const room = members.reduce((sum, at) => sum + (takers[at]?.room ?? 0), 0);
    spreadInClass(Math.min(left, room), room, members, takers, taken);
    left -= Math.min(left, room);
  }
  return { taken, unplaced: left };
}

function spreadInClass(
  amount: number,
  room: number,
  members: readonly number[],
  takers: readonly Taker[],
  taken: number[],
): void {
  let left = amount;
  const rests = members.map((at) => {
    const { fen, rest } = portionOf(amount, takers[at]?.room ?? 0, room);
    taken[at] = fen;
    left -= fen;
    return { at, rest };
  });
  if (left === 0) return;
  rests.sort((a, b) => b.rest - a.rest || (codeAt(takers, a.at) < codeAt(takers, b.at) ? -1 : 1));
  for (const { at } of rests.slice(0, left)) taken[at] = (taken[at] ?? 0) + 1;
}

function codeAt(takers: readonly Taker[], at: number): string {
  return takers[at]?.code ?? "";
}
