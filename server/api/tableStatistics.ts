import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier } from "../warehouse/sqlText.ts";

/** What the rows of a table say of one of its columns. */
export interface ColumnStatistics {
  /** Share of rows without a value; null where there are no rows. */
  readonly null_share: number | null;
  /** Up to three of the most frequent values, as text. */
  readonly examples: readonly string[];
}

/** Rows that are looked at: of a larger table a sample of about so many, which costs as little as a small table. */
const MOST_ROWS = 200_000;
const LONGEST_EXAMPLE = 60;

/** The statistics of all columns of a table in one pass over its rows, by column. */
export async function readStatistics(
  connection: DuckDBConnection,
  table: { readonly schema: string; readonly name: string; readonly row_count: number },
  columns: readonly string[],
): Promise<ReadonlyMap<string, ColumnStatistics>> {
  if (columns.length === 0 || table.row_count === 0) return new Map();
  const share = Math.min(100, (100 * MOST_ROWS) / table.row_count);
  const sample = share === 100 ? "" : `using sample ${share.toFixed(4)} percent (system, 1)`;
  const measures = columns.flatMap((column) => {
    const value = identifier(column);
    return [
      `count(*) filter (${value} is null) / nullif(count(*), 0)`,
      `approx_top_k(left(${value}::varchar, ${LONGEST_EXAMPLE}), 3)`,
    ];
  });
  const from = `${identifier(table.schema)}.${identifier(table.name)}`;
  const reader = await connection.runAndReadAll(`select ${measures.join(", ")} from (from ${from} ${sample})`);
  const [row = []] = reader.getRowsJson();
  return new Map(
    columns.map((column, at) => {
      const [empty, examples] = [row[2 * at] ?? null, row[2 * at + 1] ?? []];
      const said = (examples as (string | null)[]).filter((example) => example !== null && example !== "");
      return [column, { null_share: empty === null ? null : Number(empty), examples: said as string[] }];
    }),
  );
}
