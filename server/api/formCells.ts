import type { DuckDBConnection } from "@duckdb/node-api";
import type { DictionaryColumn } from "../warehouse/dictionary.ts";
import type { SourceCell } from "./sourceCells.ts";
import type { StoredRow } from "./storedRows.ts";

/** The cells behind a row that was read from an official form; none for rows of tables, whose manifest knows their columns. */
export async function formCells(
  connection: DuckDBConnection,
  row: StoredRow,
  dictionary: readonly DictionaryColumn[],
): Promise<SourceCell[]> {
  const reader = await connection.runAndReadAll(
    `select column_name, source_cell from core.fct_form_cell
    where batch_id = $1 and source_file = $2 and source_sheet = $3 and source_row = $4`,
    [row.batch_id, row.source_file, row.source_sheet, row.source_row],
  );
  const cells = new Map(reader.getRowsJson().map(([column, cell]) => [String(column), String(cell)]));
  return dictionary.flatMap(({ column, zh }) => {
    const cell = cells.get(column);
    return cell === undefined ? [] : [{ column, cell, header: zh, multiplier: null }];
  });
}
