import type { DuckDBConnection } from "@duckdb/node-api";
import type { LoadedSheet } from "../convertSheet.ts";
import { type Problem, sheetProblem } from "../problem.ts";
import { cellAddress } from "../read/cellAddress.ts";
import { ratedRows, type StatedCount, type StatedCounts } from "./statedCounts.ts";

/**
 * Compares what a list says of its rows in words with the rows there are: a missing row shows here even where no amount
 * does.
 */
export async function controlCounts(
  connection: DuckDBConnection,
  { table, readings, recognised }: LoadedSheet,
  stated: StatedCounts | null,
): Promise<Problem[]> {
  if (stated === null) return [];
  const { row, projects, ratings } = stated;
  const rating = readings.of("evaluation", "rating");
  const problems: Problem[] = [];
  const compare = async (rule: string, { position, column, text: value, count: printed }: StatedCount, sql: string) => {
    const computed = String((await connection.runAndReadAll(`select ${sql}`)).getRowsJson()[0]?.[0] ?? 0);
    if (computed === printed) return;
    const where = { ...sheetProblem(recognised.sheet, rule, "error"), cell: cellAddress(position, row), row };
    problems.push({ ...where, column, value, printed, computed });
  };
  if (projects) {
    await compare("control_count_differs", projects, `(select count(*) from ${table} where role = 'data')`);
  }
  for (const each of ratings) {
    await compare("control_rating_count_differs", each, ratedRows(table, `value_${rating?.id}`, each.text));
  }
  return problems;
}
