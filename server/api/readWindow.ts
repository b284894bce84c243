import type { Report } from "../process/progress.ts";
import { openSheet, type SheetAddress, type SheetPart, sheetPart } from "./keptSheets.ts";

export interface WindowRequest extends SheetAddress {
  /** The row in the middle, as a spreadsheet counts. */
  readonly row: number;
  /** Rows shown whatever the row in the middle: the header's. */
  readonly header_rows: readonly number[];
}

const ROWS_AROUND = 6;

/** The header and the rows around one row of a source file. Runs in a process of its own; throws as `openSheet`. */
export async function readWindow(request: WindowRequest, report: Report): Promise<SheetPart> {
  const sheet = await openSheet(request, report);
  const wanted = request.header_rows.map(Number).filter(Number.isInteger);
  const around = `c0 between ${request.row - ROWS_AROUND} and ${request.row + ROWS_AROUND}`;
  return sheetPart(sheet, `${around} or list_contains([${wanted.join(", ")}], c0)`, 100);
}
