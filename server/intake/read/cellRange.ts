import { columnNumber } from "./cellAddress.ts";

/** A block of cells. Rows and columns count from 1, ends included. */
export interface CellRange {
  readonly first_row: number;
  readonly first_column: number;
  readonly last_row: number;
  readonly last_column: number;
}

/** The cells a reference names: `A1:B2`, `$A$1:$B$2`, or `A1` alone; null for what is none. */
export function cellRange(reference: string): CellRange | null {
  const corners = /^\$?([A-Z]{1,3})\$?([1-9]\d*)(?::\$?([A-Z]{1,3})\$?([1-9]\d*))?$/i.exec(reference.trim());
  if (corners === null) return null;
  const [, left = "", top = "", right = left, bottom = top] = corners;
  return {
    first_row: Number(top),
    first_column: columnNumber(left.toUpperCase()),
    last_row: Number(bottom),
    last_column: columnNumber(right.toUpperCase()),
  };
}
