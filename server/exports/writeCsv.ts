import { identifier, literal } from "../warehouse/sqlText.ts";
import { copyToStream } from "./copyToStream.ts";
import type { Extract, ExtractColumn } from "./extract.ts";

const BYTE_ORDER_MARK = "\u{FEFF}";

/**
 * The rows as CSV: UTF-8 with a byte order mark, so that spreadsheets read Chinese, one header row, nothing but data under
 * it. Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers are left alone.
 */
export function writeCsv(extract: Extract): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const select = extract.columns.map((column) => `${safeText(column)} as ${identifier(column[extract.header])}`);
  const sql = `select ${select.join(", ")} from (\n${extract.sql}\n)`;
  return copyToStream(extract, { sql, options: "format csv, header true", extension: "csv", prefix: BYTE_ORDER_MARK });
}

function safeText({ name, type }: ExtractColumn): string {
  const column = identifier(name);
  if (type !== "VARCHAR") return column;
  return `case when regexp_matches(${column}, ${literal("^[=+\\-@\\t\\r]")}) then '''' || ${column} else ${column} end`;
}
