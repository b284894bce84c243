import type { DuckDBConnection } from "@duckdb/node-api";
import { literal } from "../../warehouse/sqlText.ts";
import type { LoadedSheet } from "../convertSheet.ts";
import { columnLetters } from "../read/cellAddress.ts";
import type { MergedRange } from "../read/sheet.ts";

/**
 * Adds a warning for each amount that is merged over rows of different projects or departments: it is that of all of them together, and
 * only the first row has it.
 */
export async function addMergedAmounts(connection: DuckDBConnection, loaded: LoadedSheet): Promise<void> {
  const { table, recognised, readings } = loaded;
  const { file, sheet, merges } = recognised.sheet;
  const subject = ["project_code", "project_name", "department_code", "department_name"]
    .map(readings.identity)
    .find((reading) => reading !== null);
  const money = readings.all.filter(({ form }) => form.type === "money");
  for (const { id, position, column } of subject ? money : []) {
    const tall = apart(merges.filter((range) => range.first_column === position && range.last_row > range.first_row));
    if (tall.length === 0) continue;
    const letters = columnLetters(position);
    await connection.run(
      `insert into problem
       select ${literal(file)}, ${literal(sheet)}, ${literal(letters)} || first_row || ${literal(`:${letters}`)} || last_row, first_row,
         ${literal(column)}, any_value(value_${id}) filter (source_row = first_row)::varchar, 'amount_merged', 'warning', null, null
       from (select unnest(from_json($1::json, '[{"first_row": "INTEGER", "last_row": "INTEGER"}]'), recursive := true))
       join ${table} on source_row between first_row and last_row
       where role = 'data'
       group by first_row, last_row
       having count(distinct value_${subject?.id}) > 1 and count(value_${id}) filter (source_row = first_row) > 0`,
      [JSON.stringify(tall.map(({ first_row, last_row }) => ({ first_row, last_row })))],
    );
  }
}

/** Merged ranges never overlap in a file that a spreadsheet has written; by the thousand they would be joined with every row. */
function apart(merges: readonly MergedRange[]): MergedRange[] {
  let last = 0;
  return merges
    .toSorted((one, other) => one.first_row - other.first_row)
    .filter((range) => {
      const isApart = range.first_row > last;
      if (isApart) last = range.last_row;
      return isApart;
    });
}
