import { existsSync } from "node:fs";
import { mkdtemp, readFile as readText, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { columnLetters } from "../intake/read/cellAddress.ts";
import { LIMITS } from "../intake/read/limits.ts";
import { readFile } from "../intake/read/readFile.ts";
import { rowsSql } from "../intake/read/rowsSql.ts";
import type { Sheet } from "../intake/read/sheet.ts";
import type { Report } from "../process/progress.ts";
import { ApiError } from "./ApiError.ts";

/** A sheet of a file that somebody sent us. */
export interface SheetAddress {
  /** The source file, as it is kept, and its name for messages. */
  readonly path: string;
  readonly file: string;
  /** As it was read on import; null for formats that have none. */
  readonly encoding: string | null;
  readonly sheet: string;
  /** Where the sheets of this file are kept for the next question. */
  readonly cache: string;
}

/** A part of a sheet as text; `columns` are letters. */
export interface SheetPart {
  readonly columns: string[];
  readonly rows: { row: number; cells: string[] }[];
}

export type KeptSheet = Pick<Sheet, "sheet" | "rows_path" | "column_count" | "merges">;

const MAXIMUM_COLUMNS = 100;
const LONGEST_TEXT = 200;

/**
 * The sheet, read now or kept from before. Runs in a process of its own, because it reads what somebody sent us; the sheets of a
 * file are kept beside each other in `cache`. Of a workbook that is asked for without a sheet, its first one. Throws `UnreadableFile`, `ApiError` `sheet_unknown`.
 */
export async function openSheet(address: SheetAddress, report: Report): Promise<KeptSheet> {
  const sheets = await readSheets(address, report);
  const named = sheets.find((one) => one.sheet === address.sheet);
  const sheet = named ?? (address.sheet === "" ? sheets[0] : undefined);
  if (sheet === undefined) throw new ApiError("sheet_unknown", { file: address.file, sheet: address.sheet });
  return sheet;
}

/** The rows of a sheet for which `condition` holds (`c0` is the row's number), at most `limit`. */
export async function sheetPart(sheet: KeptSheet, condition: string, limit: number): Promise<SheetPart> {
  const count = Math.min(sheet.column_count, MAXIMUM_COLUMNS);
  const columns = Array.from({ length: count }, (_, index) => columnLetters(index + 1));
  const cells = columns.map((_, index) => `left(coalesce(c${index + 1}, ''), ${LONGEST_TEXT})`);
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(
    `select c0, [${cells.join(", ")}] as cells from ${rowsSql(sheet)} where ${condition} order by c0 limit ${limit}`,
  );
  const rows = reader.getRowObjectsJson().map((row) => ({ row: Number(row.c0), cells: row.cells as string[] }));
  instance.closeSync();
  return { columns, rows };
}

/** The sheets of the file, read now or kept from before. A folder is complete when it has its name. */
async function readSheets({ path, encoding, cache }: SheetAddress, report: Report): Promise<KeptSheet[]> {
  const list = join(cache, "sheets.json");
  if (!existsSync(list)) {
    const folder = await mkdtemp(join(dirname(cache), "reading-"));
    const limits = { ...LIMITS, lines_bytes: Number.POSITIVE_INFINITY };
    const { sheets } = await readFile(path, { limits, ...(encoding !== null && { encoding }) }, folder, report);
    const kept = sheets.map(({ sheet, rows_path, column_count, merges }) => ({
      sheet,
      rows_path: basename(rows_path),
      column_count,
      merges,
    }));
    await writeFile(join(folder, "sheets.json"), JSON.stringify(kept));
    await rename(folder, cache).catch(() => rm(folder, { recursive: true }));
  }
  const sheets = JSON.parse(await readText(list, "utf8")) as KeptSheet[];
  return sheets.map((sheet) => ({ ...sheet, rows_path: join(cache, sheet.rows_path) }));
}
