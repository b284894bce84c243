import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { type FileReading, type ReadOptions, readFile } from "../../../server/intake/read/readFile.ts";
import type { Sheet } from "../../../server/intake/read/sheet.ts";
import { UnreadableFile } from "../../../server/intake/read/UnreadableFile.ts";

/** Writes bytes to a file of this name in a folder of its own and reads it. */
export async function readBytes(
  name: string,
  bytes: string | Uint8Array,
  options: ReadOptions = {},
): Promise<FileReading> {
  const folder = mkdtempSync(join(tmpdir(), "read-"));
  writeFileSync(join(folder, name), bytes);
  return readFile(join(folder, name), options, folder, () => {});
}

/** The rule and parameters of the `UnreadableFile` that reading throws. */
export async function refusal(reading: Promise<unknown>): Promise<Record<string, string>> {
  const error = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UnreadableFile)) throw error ?? new Error("The file was read.");
  return { rule: error.code, ...error.parameters };
}

/** The rows of a sheet as DuckDB reads them back from the file of rows: number, then cells; null is the empty text. */
export async function rowsOf(sheet: Sheet | undefined): Promise<(string | number)[][]> {
  if (sheet === undefined) throw new Error("There is no such sheet.");
  const cells = Array.from({ length: sheet.column_count }, (_, index) => `'c${index + 1}': 'VARCHAR'`);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const rows = await connection.runAndReadAll(`from read_csv('${sheet.rows_path}',
    columns = {'row': 'INTEGER', ${cells.join(", ")}}, auto_detect = false, header = false, delim = ',', quote = '"',
    escape = '"', new_line = '\\n', strict_mode = true, max_line_size = 16777216) order by row`);
  connection.closeSync();
  instance.closeSync();
  return rows.getRowsJson().map(([row, ...texts]) => [Number(row), ...texts.map((text) => String(text ?? ""))]);
}
