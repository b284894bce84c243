import type { DuckDBConnection } from "@duckdb/node-api";
import type { ProblemCount } from "../../store/manifest.ts";
import { literal } from "../../warehouse/sqlText.ts";
import type { Reading } from "../convert/readings.ts";
import type { Problem } from "../problem.ts";
import { columnLetters } from "../read/cellAddress.ts";
import type { RecognisedSheet } from "../recognise/recogniseSheet.ts";

/** Makes the empty table `problem`, in the shape of `problems.parquet`. */
export async function createProblemTable(connection: DuckDBConnection): Promise<void> {
  await connection.run(`create or replace temp table problem (source_file varchar, source_sheet varchar, source_cell varchar,
    source_row integer, column_name varchar, value varchar, rule varchar, severity varchar, printed varchar, computed varchar)`);
}

const SHAPE = JSON.stringify([
  Object.fromEntries(
    ["file", "sheet", "cell", "row", "column", "value", "rule", "severity", "printed", "computed"].map((name) => [
      name,
      name === "row" ? "INTEGER" : "VARCHAR",
    ]),
  ),
]);

/** Adds problems that were found outside the engine, all of them at once. */
export async function addProblems(connection: DuckDBConnection, problems: readonly Problem[]): Promise<void> {
  if (problems.length === 0) return;
  await connection.run(
    `insert into problem
     select found.file, found.sheet, found.cell, found."row", found."column", left(found.value, 200), found.rule,
       found.severity, found.printed, found.computed
     from (select unnest(from_json($1::json, ${literal(SHAPE)})) as found)`,
    [JSON.stringify(problems)],
  );
}

/** Adds every cell of a sheet's data rows that breaks a rule: an error where it has no value, else a warning. */
export async function addCellProblems(
  connection: DuckDBConnection,
  { table, recognised }: { readonly table: string; readonly recognised: RecognisedSheet },
  reading: Reading,
): Promise<void> {
  const { id, position, column } = reading;
  const { sheet } = recognised;
  await connection.run(`insert into problem
    select ${literal(sheet.file)}, ${literal(sheet.sheet)}, ${literal(columnLetters(position))} || source_row, source_row,
      ${literal(column)}, text_${id}, rule_${id}, if(value_${id} is null, 'error', 'warning'), null, null
    from ${table} where role = 'data' and rule_${id} is not null`);
}

/** The order people go through problems in: errors first, then by file, sheet, row and the cell to begin with. */
export const PROBLEM_ORDER = `list_position(['error', 'warning', 'info'], severity), source_file, source_sheet, source_row,
  length(split_part(source_cell, ', ', 1)), source_cell, rule`;

/** All problems in that order; at most `limit`. */
export async function readProblems(connection: DuckDBConnection, source: string, limit: number): Promise<Problem[]> {
  const result = await connection.runAndReadAll(`select source_file as file, source_sheet as sheet, source_cell as cell,
      source_row as "row", column_name as "column", value, rule, severity, printed, computed
    from ${source} order by ${PROBLEM_ORDER} limit ${limit}`);
  return result.getRowObjectsJson() as unknown as Problem[];
}

/** How many problems of each severity there are. */
export async function countProblems(connection: DuckDBConnection): Promise<Required<ProblemCount>> {
  const result = await connection.runAndReadAll("select severity, count(*)::integer as n from problem group by all");
  const counts = new Map(result.getRowsJson().map(([severity, count]) => [String(severity), Number(count)]));
  return { error: counts.get("error") ?? 0, warning: counts.get("warning") ?? 0, info: counts.get("info") ?? 0 };
}
