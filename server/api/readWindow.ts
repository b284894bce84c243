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

export interface WindowRequest {
  /** The source file, as its batch keeps it, and its name for messages. */
  readonly path: string;
  readonly file: string;
  /** As it was read on import; null for formats that have none. */
  readonly encoding: string | null;
  readonly sheet: string;
  /** The row in the middle, as a spreadsheet counts. */
  readonly row: number;
  /** Rows shown whatever the row in the middle: the header's. */
  readonly header_rows: readonly number[];
  /** Where the sheets of this file are kept for the next question. */
  readonly cache: string;
}

/** A part of a sheet as text; `columns` are letters. */
export interface SheetWindow {
  readonly columns: string[];
  readonly rows: { row: number; cells: string[] }[];
}

const ROWS_AROUND = 6;
const MAXIMUM_COLUMNS = 100;
const LONGEST_TEXT = 200;

/**
 * The header and the rows around one row of a source file. Runs in a process of its own, because it reads what somebody sent
 * us; the sheets it finds are kept beside each other in `cache`. Throws `UnreadableFile`, `ApiError` `sheet_unknown`.
 */
export async function readWindow(request: WindowRequest, report: Report): Promise<SheetWindow> {
  const sheets = await readSheets(request, report);
  const sheet = sheets.find((one) => one.sheet === request.sheet);
  if (sheet === undefined) throw new ApiError("sheet_unknown", { file: request.file, sheet: request.sheet });
  const count = Math.min(sheet.column_count, MAXIMUM_COLUMNS);
  const columns = Array.from({ length: count }, (_, index) => columnLetters(index + 1));
  return { columns, rows: await readRows(sheet, columns, request) };
}

type KeptSheet = Pick<Sheet, "sheet" | "rows_path" | "column_count">;

/** The sheets of the file, read now or kept from before. A folder is complete when it has its name. */
async function readSheets({ path, encoding, cache }: WindowRequest, report: Report): Promise<KeptSheet[]> {
  const list = join(cache, "sheets.json");
  if (!existsSync(list)) {
    const folder = await mkdtemp(join(dirname(cache), "reading-"));
    const limits = { ...LIMITS, lines_bytes: Number.POSITIVE_INFINITY };
    const { sheets } = await readFile(path, { limits, ...(encoding !== null && { encoding }) }, folder, report);
    const kept = sheets.map(({ sheet, rows_path, column_count }) => ({
      sheet,
      rows_path: basename(rows_path),
      column_count,
    }));
    await writeFile(join(folder, "sheets.json"), JSON.stringify(kept));
    await rename(folder, cache).catch(() => rm(folder, { recursive: true }));
  }
  const sheets = JSON.parse(await readText(list, "utf8")) as KeptSheet[];
  return sheets.map((sheet) => ({ ...sheet, rows_path: join(cache, sheet.rows_path) }));
}

async function readRows(
  sheet: KeptSheet,
  columns: readonly string[],
  request: WindowRequest,
): Promise<SheetWindow["rows"]> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const cells = columns.map((_, index) => `left(coalesce(c${index + 1}, ''), ${LONGEST_TEXT})`);
  const wanted = request.header_rows.map(Number).filter(Number.isInteger);
  const reader = await connection.runAndReadAll(
    `select c0, [${cells.join(", ")}] as cells from ${rowsSql(sheet)}
    where c0 between $1::integer - ${ROWS_AROUND} and $1::integer + ${ROWS_AROUND} or list_contains([${wanted.join(", ")}], c0)
    order by c0`,
    [request.row],
  );
  const rows = reader.getRowObjectsJson().map((row) => ({ row: Number(row.c0), cells: row.cells as string[] }));
  instance.closeSync();
  return rows;
}
