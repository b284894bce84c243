import type { DuckDBConnection } from "@duckdb/node-api";
import type { LoadedSheet } from "../convertSheet.ts";

/** A number of rows as the total row of a list says it in words, and where. */
export interface StatedCount {
  readonly position: number;
  readonly column: string;
  /** The words: `9个项目`, `良`. */
  readonly text: string;
  readonly count: string;
}

/** What a list says of its rows in words on its one total row (`9个项目`, `良8个、中1个`). */
export interface StatedCounts {
  readonly row: number;
  readonly projects: StatedCount | null;
  /** By rating as it is printed there. */
  readonly ratings: readonly StatedCount[];
}

/** Ratings as lists of results write them in a total: `优3个、良8个、中1个`. */
const RATED = /(优秀?|良好?|中等?|合格|不合格|较?差)\s*[:：]?\s*(\d+)\s*[个项家]?/g;

/** Null where a sheet is no list of projects or ratings, or has not exactly one total row. */
export async function statedCounts(
  connection: DuckDBConnection,
  { table, readings, recognised }: LoadedSheet,
): Promise<StatedCounts | null> {
  const name = readings.identity("project_name") ?? readings.identity("subject_name");
  const rating = readings.of("evaluation", "rating");
  if (recognised.is_of_forms || (name === null && rating === null)) return null;
  const totals = await connection.runAndReadAll(
    `select source_row, cells from ${table}_plain
    join (select source_row from ${table} where role = 'total') using (source_row) limit 2`,
  );
  const rows = totals.getRowsJson() as [number, (string | null)[]][];
  const [total] = rows;
  if (total === undefined || rows.length > 1) return null;
  const [row, cells] = total;
  const text = (position: number) => cells[position - 1] ?? "";
  const stated = name && /^\D*(\d+)\s*[个项家]/.exec(text(name.position).normalize("NFKC"))?.[1];
  const rated = rating === null ? [] : [...text(rating.position).matchAll(RATED)];
  return {
    row,
    projects:
      name && stated
        ? { position: name.position, column: name.column, text: text(name.position), count: stated }
        : null,
    ratings: rated.flatMap(([, value = "", count = ""]) =>
      rating === null ? [] : { position: rating.position, column: "rating", text: value, count },
    ),
  };
}

/** SQL for the number of rows of data with a rating that is written so, or longer (`良`, `良好`). */
export function ratedRows(table: string, value: string, rating: string): string {
  return `(select count(*)::integer from ${table} where role = 'data' and starts_with(${value}, '${rating.slice(0, 1)}'))`;
}
