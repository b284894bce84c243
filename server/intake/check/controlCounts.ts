import type { DuckDBConnection } from "@duckdb/node-api";
import type { LoadedSheet } from "../convertSheet.ts";
import { type Problem, sheetProblem } from "../problem.ts";
import { cellAddress } from "../read/cellAddress.ts";

/** Ratings as lists of results write them in a total: `优3个、良8个、中1个`. */
const RATED = /(优秀?|良好?|中等?|合格|不合格|较?差)\s*[:：]?\s*(\d+)\s*[个项家]?/g;

/**
 * Compares what a list says of its rows in words on its total row (`9个项目`, `良8个、中1个`) with the rows there are: a missing row shows
 * here even where no amount does.
 */
export async function controlCounts(connection: DuckDBConnection, loaded: LoadedSheet): Promise<Problem[]> {
  const { table, readings, recognised } = loaded;
  const name = readings.identity("project_name") ?? readings.identity("subject_name");
  const rating = readings.of("evaluation", "rating");
  if (recognised.is_of_forms || (name === null && rating === null)) return [];
  const totals = await rowsOf(
    connection,
    `select source_row, cells from ${table}_plain
    join (select source_row from ${table} where role = 'total') using (source_row) order by source_row`,
  );
  if (totals.length !== 1) return [];
  const [[row = 0, cells = []] = []] = totals as [number, (string | null)[]][];
  const text = (position: number) => cells[position - 1] ?? "";
  const where = (position: number) => ({
    ...sheetProblem(recognised.sheet, "", "error"),
    cell: cellAddress(position, row),
    row,
  });
  const problems: Problem[] = [];
  const stated = name && /^\D*(\d+)\s*[个项家]/.exec(text(name.position).normalize("NFKC"))?.[1];
  if (name && stated) {
    const computed = await count(connection, `select count(*) from ${table} where role = 'data'`);
    const found = { column: name.column, value: text(name.position), printed: stated, computed };
    if (computed !== stated) problems.push({ ...where(name.position), ...found, rule: "control_count_differs" });
  }
  for (const [, value = "", printed = ""] of rating ? text(rating.position).matchAll(RATED) : []) {
    const computed = await count(
      connection,
      `select count(*) from ${table} where role = 'data' and starts_with(value_${rating?.id}, '${value.slice(0, 1)}')`,
    );
    const found = { column: "rating", value, printed, computed, rule: "control_rating_count_differs" };
    if (rating && computed !== printed) problems.push({ ...where(rating.position), ...found });
  }
  return problems;
}

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<unknown[][]> {
  return (await connection.runAndReadAll(sql)).getRowsJson();
}

async function count(connection: DuckDBConnection, sql: string): Promise<string> {
  return String((await rowsOf(connection, sql))[0]?.[0] ?? 0);
}
