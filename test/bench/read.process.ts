import { DuckDBInstance } from "@duckdb/node-api";
import { serveChild } from "../../server/process/serveChild.ts";
import { literal } from "../../server/warehouse/sqlText.ts";
import { CSV_COLUMNS } from "./generateCsv.ts";

/** The file to read, and the database to make of it. */
export interface ReadInput {
  readonly path: string;
  readonly database: string;
}

serveChild<ReadInput, number>(async ({ path, database }) => {
  const columns = Object.entries(CSV_COLUMNS).map(([name, type]) => `'${name}': '${type}'`);
  const instance = await DuckDBInstance.create(database);
  const connection = await instance.connect();
  const began = performance.now();
  await connection.run(`create table export as select * from read_csv(${literal(path)},
    auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', thousands = ',', columns = {${columns.join(", ")}})`);
  const seconds = (performance.now() - began) / 1000;
  connection.closeSync();
  instance.closeSync();
  return seconds;
});
