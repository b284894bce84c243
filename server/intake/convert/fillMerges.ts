import type { DuckDBConnection } from "@duckdb/node-api";
import type { ColumnType } from "../../warehouse/dictionary.ts";
import type { RecognisedSheet } from "../recognise/recogniseSheet.ts";
import type { Reading } from "./readings.ts";

/** What a cell merged over several rows says of each of them; an amount or a score merged so is one for all of them together. */
const OF_EACH_ROW: ReadonlySet<ColumnType> = new Set(["text", "code", "year", "month", "date", "boolean"]);

/**
 * SQL for the rows of a sheet (`rows`: `c0`, `c1`, …) in which a cell that is merged over rows of data stands in each of them, where its
 * column says whose or what a row is. Amounts, scores and rates stay where they stand, once.
 */
export async function fillMerges(
  connection: DuckDBConnection,
  name: string,
  { sheet, header }: RecognisedSheet,
  readings: readonly Reading[],
  rows: string,
): Promise<string> {
  const headerRow = header.rows.at(-1) ?? 0;
  const positions = new Set(readings.filter(isOfEachRow(readings)).map(({ position }) => position));
  const merges = sheet.merges
    .filter(({ first_row, last_row }) => first_row > headerRow && last_row > first_row)
    .filter(({ first_column }) => positions.has(first_column));
  if (merges.length === 0) return rows;
  await connection.run(`create or replace temp table ${name}_printed as ${rows}`);
  await connection.run(
    `create or replace temp table ${name}_merge as
     select merged.first_row, merged.last_row, merged.first_column
     from (select unnest(from_json($1::json, '${SHAPE}')) as merged)`,
    [JSON.stringify(merges)],
  );
  const merged = [...new Set(merges.map(({ first_column }) => first_column))];
  const cells = merged.map(
    (at) => `coalesce(printed.c${at}, if(printed.c0 <= merge_${at}.last_row, merge_${at}.said, null)) as c${at}`,
  );
  const joins = merged.map(
    (at) => `asof left join (select first_row, last_row, c${at} as said
      from ${name}_merge join ${name}_printed on c0 = first_row where first_column = ${at}) as merge_${at}
      on printed.c0 >= merge_${at}.first_row`,
  );
  return `(select printed.* replace (${cells.join(", ")}) from ${name}_printed as printed ${joins.join(" ")}
    order by printed.c0)`;
}

const SHAPE = '[{"first_row": "INTEGER", "last_row": "INTEGER", "first_column": "INTEGER"}]';

function isOfEachRow(readings: readonly Reading[]): (reading: Reading) => boolean {
  return ({ position }) =>
    readings.filter((other) => other.position === position).every(({ form }) => OF_EACH_ROW.has(form.type));
}
