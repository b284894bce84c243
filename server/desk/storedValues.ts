import { existsSync } from "node:fs";
import { join } from "node:path";
import { batchFolder } from "../store/batches.ts";
import type { StorePaths } from "../store/paths.ts";
import { identifier, literal } from "../warehouse/sqlText.ts";
import { withEngine } from "./withEngine.ts";

/** A column of a drafted sheet: `score`, or `evaluation.score` where kinds differ. */
export interface StoredColumn {
  readonly position: number;
  readonly column: string;
}

/** A sheet of a draft, and the record kinds it fills. */
export interface DraftedSheet {
  readonly batch: string;
  readonly file: string;
  readonly sheet: string;
  readonly kinds: readonly string[];
}

/** The values that a draft holds of some rows of a sheet, as exact text, by row and column; refused rows have none. */
export async function storedValues(
  store: StorePaths,
  { batch, file, sheet, kinds }: DraftedSheet,
  columns: readonly StoredColumn[],
  rows: readonly number[],
): Promise<Map<string, string | null>> {
  const values = new Map<string, string | null>();
  if (batch === "" || rows.length === 0) return values;
  await withEngine(async (connection) => {
    for (const kind of kinds) {
      const path = join(batchFolder(store, batch), `${kind}.parquet`);
      if (!existsSync(path)) continue;
      const described = await connection.runAndReadAll(`describe from read_parquet(${literal(path)})`);
      const stored = new Set(described.getRowsJson().map(([name]) => String(name)));
      const own = columns.filter(({ column }) => stored.has(nameIn(kind, column)));
      const select = own.map(({ column }) => `${identifier(nameIn(kind, column))}::varchar`);
      const reader = await connection.runAndReadAll(`
        select ${["source_row", ...select].join(", ")} from read_parquet(${literal(path)})
        where source_file = ${literal(file)} and source_sheet = ${literal(sheet)}
          and list_contains([${rows.join(", ")}], source_row)`);
      for (const [row, ...texts] of reader.getRowsJson()) {
        for (const [index, { column }] of own.entries()) {
          const key = valueKey(Number(row), column);
          values.set(key, values.get(key) ?? (texts[index] as string | null | undefined) ?? null);
        }
      }
    }
  });
  return values;
}

/** Key of a value in the map of `storedValues`. */
export function valueKey(row: number, column: string): string {
  return `${row} ${column}`;
}

/** The column's name in the rows of a kind; nothing that any kind has where the column is that of another one. */
function nameIn(kind: string, column: string): string {
  const [first = "", second] = column.split(".");
  if (second === undefined) return first;
  return first === kind ? second : "";
}
