import { existsSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect } from "vitest";
import { listBatches } from "../../server/store/batches.ts";
import type { StorePaths } from "../../server/store/paths.ts";
import { currentSnapshot, snapshotPath } from "../../server/store/snapshots.ts";
import { Snapshot } from "../../server/warehouse/Snapshot.ts";

/**
 * Expects the published snapshot of a store to be whole: `CURRENT` names a file that opens without a log beside it, says its own
 * name, has as many rows in each table as it says, and the budgets of exactly the batches it names, to the fen. Manifests can
 * all be read. Answers with the ids of those batches.
 */
export async function expectWhole(store: StorePaths): Promise<string[]> {
  listBatches(store);
  const id = currentSnapshot(store) ?? "nothing is published";
  expect(existsSync(`${snapshotPath(store, id)}.wal`)).toBe(false);
  const snapshot = await Snapshot.open(snapshotPath(store, id), id);
  const ask = (sql: string) =>
    snapshot.use(async (connection) =>
      (await connection.runAndReadAll(sql)).getRowsJson().map((row) => row.map(String)),
    );
  expect(await ask("select snapshot_id from meta.snapshot")).toEqual([[id]]);
  const promised = await ask("select schema_name || '.' || table_name, row_count from meta.row_count order by all");
  expect(promised.length).toBeGreaterThan(0);
  for (const [table, rows] of promised)
    expect([table, await ask(`select count(*) from ${table}`)]).toEqual([table, [[rows]]]);
  const batches = (await ask("select batch_id from meta.batch order by batch_sequence")).flat();
  const published = await ask(
    "select fiscal_year, initial_yuan from marts.year where initial_yuan is not null order by all",
  );
  snapshot.close();
  expect(published).toEqual(await budgetsOf(store, batches));
  return batches;
}

/** Initial budgets by year, straight from the Parquet of batches of which each holds years of its own. */
async function budgetsOf(store: StorePaths, batches: readonly string[]): Promise<string[][]> {
  const files = batches.map((id) => `'${store.batches}/${id}/budget.parquet'`);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const sums = await connection.runAndReadAll(`select fiscal_year, sum(initial_budget)
    from read_parquet([${files.join(", ")}]) group by all order by all`);
  const rows = sums.getRowsJson().map((row) => row.map(String));
  connection.closeSync();
  instance.closeSync();
  return rows;
}
