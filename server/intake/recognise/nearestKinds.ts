import type { KindGap } from "./chooseKinds.ts";

/** The record kinds a sheet comes closest to without filling them, nearest first. */
export function nearestKinds(gaps: readonly KindGap[]): KindGap[] {
  return gaps.filter(({ found }) => found > 0).sort((a, b) => a.missing.length - b.missing.length || b.found - a.found);
}
