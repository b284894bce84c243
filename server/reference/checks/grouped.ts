import type { ListRow } from "../listShape.ts";

/** A row and its place in the list. */
export interface Placed {
  readonly row: ListRow;
  readonly index: number;
}

/** Rows that share a key, group by group, each group in the list's order. */
export function grouped(rows: readonly ListRow[], key: (row: ListRow) => string): Placed[][] {
  const groups = new Map<string, Placed[]>();
  for (const [index, row] of rows.entries()) {
    const group = groups.get(key(row)) ?? [];
    group.push({ row, index });
    groups.set(key(row), group);
  }
  return [...groups.values()];
}
