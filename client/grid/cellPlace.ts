import type { Place } from "./selection.ts";

/** The name of a cell, by which the grid says where its cursor is. */
export function cellId({ row, column }: Place): string {
  return `cell-${row}-${column}`;
}

/** The cell that an event happened in; null beside the cells. */
export function cellOf(event: Event): Place | null {
  const cell = (event.target as Element).closest<HTMLElement>("[data-column]");
  const row = cell?.parentElement?.dataset.row;
  return cell && row !== undefined ? { row: Number(row), column: Number(cell.dataset.column) } : null;
}
