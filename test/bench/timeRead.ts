import { DuckDBInstance } from "@duckdb/node-api";
import { CSV_COLUMNS } from "./generateCsv.ts";

/** Seconds that bare DuckDB needs to read the file of `generateCsv` into a typed table on disk, best of three. */
export async function timeRead(path: string, database: string): Promise<number> {
  const columns = Object.entries(CSV_COLUMNS).map(([name, type]) => `'${name}': '${type}'`);
  const instance = await DuckDBInstance.create(database);
  const connection = await instance.connect();
  const seconds: number[] = [];
  for (let turn = 0; turn < 3; turn++) {
    const began = performance.now();
    await connection.run(`create or replace table export as select * from read_csv('${path.replaceAll("'", "''")}',
      auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', thousands = ',', columns = {${columns.join(", ")}})`);
    seconds.push((performance.now() - began) / 1000);
  }
  connection.closeSync();
  instance.closeSync();
  return Math.min(...seconds);
}
