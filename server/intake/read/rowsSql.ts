import { literal } from "../../warehouse/sqlText.ts";
import { LINE_BYTES } from "./limits.ts";
import type { Lines, Sheet } from "./sheet.ts";

/** SQL for the rows of a sheet as text: `c0` the row's number, then `c1`, `c2`, … its cells, null where they are blank. */
export function rowsSql({ rows_path, column_count }: Pick<Sheet, "rows_path" | "column_count">): string {
  return `read_csv(${literal(rows_path)}, columns = {'c0': 'INTEGER', ${cellTypes(column_count)}}, delim = ',', quote = '"',
    escape = '"', ${READING})`;
}

/** The same for a sheet of `Lines`, from the line after `header_row` on; without `c0`, but in the order of the lines. */
export function linesSql({ rows_path, column_count }: Sheet, { delimiter }: Lines, header_row: number): string {
  return `read_csv(${literal(rows_path)}, columns = {${cellTypes(column_count)}}, delim = ${literal(delimiter)}, quote = '"',
    escape = '"', comment = '', strict_mode = true, skip = ${header_row}, ${READING})`;
}

const READING = `auto_detect = false, header = false, new_line = '\\n', max_line_size = ${LINE_BYTES}`;

function cellTypes(columns: number): string {
  return Array.from({ length: columns }, (_, index) => `'c${index + 1}': 'VARCHAR'`).join(", ");
}
