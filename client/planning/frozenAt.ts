import type { PlanColumn } from "./planColumns.ts";

/** Width of a cell, and where it stays while the table is scrolled sideways: the first two columns do. */
export function frozenAt(columns: readonly PlanColumn[], at: number) {
  const width = `${columns[at]?.width ?? 0}px`;
  if (at > 1) return { style: { width } };
  const left = at === 0 ? "0" : `${columns[0]?.width ?? 0}px`;
  return { "data-frozen": at, style: { width, left } };
}
