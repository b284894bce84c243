import { columnNumber } from "../read/cellAddress.ts";
import type { MergedRange } from "../read/sheet.ts";

/** The range `A1:B2` of a merged cell; null for a single cell or what is no range. */
export function mergedRange(reference: string): MergedRange | null {
  const [, left = "", top = "", right = "", bottom = ""] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference.trim()) ?? [];
  if (left === "") return null;
  return {
    first_row: Number(top),
    first_column: columnNumber(left),
    last_row: Number(bottom),
    last_column: columnNumber(right),
  };
}
