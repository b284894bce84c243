import { readFileSync } from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";

/** Makes the macros of `names.sql`: how names and codes are compared. They live as long as the connection. */
export async function loadNameMacros(connection: DuckDBConnection): Promise<void> {
  await connection.run(readFileSync(new URL("names.sql", import.meta.url), "utf8"));
}
