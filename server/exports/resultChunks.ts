import { setImmediate } from "node:timers/promises";
import type { DuckDBDataChunk, DuckDBMaterializedResult } from "@duckdb/node-api";
import type { Extract } from "./extract.ts";
import { TooManyRows } from "./TooManyRows.ts";

/**
 * The whole result of a query, computed before the first chunk is handed out. The cap stands in the SQL because the engine's
 * memory limit does not hold for results; one row more than allowed throws `TooManyRows`.
 */
export async function runCapped(extract: Extract, maximum: number): Promise<DuckDBMaterializedResult> {
  const sql = `select * from (\n${extract.sql}\n) limit ${maximum + 1}`;
  const result = await extract.connection.run(sql, { ...extract.bindings });
  if (result.rowCount > maximum) throw new TooManyRows(maximum);
  return result;
}

/** The chunks of a computed result (at most 2,048 rows each); other requests get a turn between two of them. */
export async function* resultChunks(result: DuckDBMaterializedResult): AsyncGenerator<DuckDBDataChunk> {
  for (let index = 0; index < result.chunkCount; index++) {
    if (index > 0) await setImmediate();
    yield result.getChunk(index);
  }
}
