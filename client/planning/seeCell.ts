import type { PlanColumn } from "./planColumns.ts";

/** Columns that stay where they are while the others are scrolled sideways: the name, and where there is room the proposal. */
const FROZEN = 2;

/** Moves the table sideways as far as a column needs to be seen beside the ones that stay. */
export function seeCell(element: HTMLElement, columns: readonly PlanColumn[], column: number): void {
  const widthOf = (some: readonly PlanColumn[]) => some.reduce((all, { width }) => all + width, 0);
  if (column < FROZEN) return;
  const frozen = widthOf(columns.slice(0, FROZEN));
  const left = widthOf(columns.slice(0, column));
  const right = left + (columns[column]?.width ?? 0);
  if (left - frozen < element.scrollLeft) element.scrollLeft = left - frozen;
  else if (right > element.scrollLeft + element.clientWidth) element.scrollLeft = right - element.clientWidth;
}
