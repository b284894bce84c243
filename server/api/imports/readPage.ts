import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { cellAddress } from "../../intake/read/cellAddress.ts";
import type { MergedRange } from "../../intake/read/sheet.ts";
import type { Report } from "../../process/progress.ts";
import { openSheet, type SheetAddress, type SheetPart, sheetPart } from "../keptSheets.ts";
import { locateSource, type SourcePlace } from "./locateSource.ts";

export interface PageRequest extends SourcePlace, Omit<SheetAddress, "path"> {
  /** The first row, as a spreadsheet counts. */
  readonly first_row: number;
  /** How many rows: counted from the first one on, blank ones too … */
  readonly count: number;
  /** … or only those that hold something. */
  readonly skips_blanks: boolean;
}

export interface SheetPage extends SheetPart {
  /** Merged ranges that reach into these rows: `A1:J1`. */
  readonly merges: string[];
}

/** A page of a sheet. Runs in a process of its own; throws as `openSheet`. */
export async function readPage(request: PageRequest, report: Report): Promise<SheetPage> {
  const { first_row, count, skips_blanks } = request;
  const open = (path: string) => openSheet({ ...request, path }, report);
  const isKept = existsSync(request.cache);
  const sheet = isKept ? await open("") : await locateSource(request, dirname(request.cache), open);
  const last = skips_blanks ? 2_147_483_647 : first_row + count - 1;
  const part = await sheetPart(sheet, `c0 between ${first_row} and ${last}`, count);
  const end = part.rows.at(-1)?.row ?? last;
  const merges = sheet.merges.filter((range) => range.first_row <= end && range.last_row >= first_row);
  return { ...part, merges: merges.map(rangeAddress) };
}

function rangeAddress({ first_column, first_row, last_column, last_row }: MergedRange): string {
  return `${cellAddress(first_column, first_row)}:${cellAddress(last_column, last_row)}`;
}
