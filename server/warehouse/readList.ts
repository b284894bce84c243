import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** The records of one of our own small CSV lists (reference lists, the dictionary), by column name; blank cells are "". */
export function readList(path: string): Record<string, string>[] {
  return parse(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true, relax_column_count: false });
}
