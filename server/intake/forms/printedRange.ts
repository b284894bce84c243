import { columnLetters } from "../read/cellAddress.ts";
import type { Grid } from "./Grid.ts";

/** Rows of a sheet from their first filled column to their last, as `A1:J41`. */
export function printedRange(grid: Grid, first: number, last: number): string {
  let [left, right] = [grid.columnCount, 1];
  for (const row of grid.rows.filter((one) => one >= first && one <= last)) {
    for (const cell of grid.cellsOf(row, { covered: true })) {
      const end = grid.range(cell.row, cell.column)?.last_column ?? cell.column;
      if (cell.text !== "") [left, right] = [Math.min(left, cell.column), Math.max(right, end)];
    }
  }
  return `${columnLetters(left)}${first}:${columnLetters(right)}${last}`;
}
