import type { Draft, KindCount } from "./imports.ts";

/** Rows of all record kinds together: how many were read, kept and refused, and how many replace earlier ones. */
export function rowSums({ kinds }: Pick<Draft, "kinds">): KindCount {
  const sums = { read: 0, kept: 0, refused: 0, replaced: 0 };
  for (const kind of Object.values(kinds)) {
    for (const name of ["read", "kept", "refused", "replaced"] as const) sums[name] += kind[name];
  }
  return sums;
}
