import { existsSync } from "node:fs";
import { join } from "node:path";
import { batchFolder } from "../store/batches.ts";
import type { StorePaths } from "../store/paths.ts";
import { literal } from "../warehouse/sqlText.ts";
import type { DraftedSheet } from "./storedValues.ts";
import { withEngine } from "./withEngine.ts";

/** A value that a draft holds of an official form, with the cell (or cells: `C5, D6`) it was read from. */
export interface FormValue {
  readonly kind: string;
  readonly row: number;
  readonly column: string;
  readonly cell: string;
  /** Exact text; null where it could not be read, or its row was refused. */
  readonly value: string | null;
}

/** More are not told at once: a sheet may hold hundreds of forms. */
const MOST = 600;

/** What was read from the forms of a drafted sheet, in the order of record kinds and rows; what several kinds take from a cell stands once. */
export async function formValues(
  store: StorePaths,
  { batch, file, sheet, kinds }: DraftedSheet,
): Promise<readonly FormValue[]> {
  const folder = batchFolder(store, batch);
  const cells = join(folder, "cells.parquet");
  if (batch === "" || !existsSync(cells)) return [];
  const here = `source_file = ${literal(file)} and source_sheet = ${literal(sheet)}`;
  const stored = kinds.flatMap((kind, position) => {
    const path = join(folder, `${kind}.parquet`);
    if (!existsSync(path)) return [];
    return `select ${position} as position, ${literal(kind)} as kind, source_row, column_name, value
      from (
        select source_row, columns(* exclude (source_row, source_file, source_sheet))::varchar
        from read_parquet(${literal(path)}) where ${here}
      ) unpivot include nulls (value for column_name in (columns(* exclude (source_row))))`;
  });
  if (stored.length === 0) return [];
  return withEngine(async (connection) => {
    const reader = await connection.runAndReadAll(`
      with stored as (${stored.join(" union all ")})
      select kind, source_row as "row", column_name as "column", source_cell as cell, value
      from stored join (from read_parquet(${literal(cells)}) where ${here}) as cells using (source_row, column_name)
      qualify row_number() over (partition by column_name, source_cell order by position, source_row) = 1
      order by position, source_row, length(source_cell), source_cell, column_name
      limit ${MOST}`);
    return reader.getRowObjectsJson() as unknown as FormValue[];
  });
}
