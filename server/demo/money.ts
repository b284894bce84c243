import { STEP, WAN } from "./plan.ts";

/** Fen as yuan with two decimals. */
export function yuanText(fen: number): string {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;
}

/** Fen as 万元, exact: two decimals, up to six where the fen ask for it. */
export function wanText(fen: number): string {
  const decimals = String(fen % WAN)
    .padStart(6, "0")
    .replace(/0{1,4}$/, "");
  return `${Math.floor(fen / WAN)}.${decimals}`;
}

/** The nearest amount in whole steps of a hundred yuan, at least one. */
export function toStep(fen: number): number {
  return Math.max(STEP, Math.round(fen / STEP) * STEP);
}

/** Sum of amounts in fen. */
export function sumOf<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((sum, item) => sum + amount(item), 0);
}
