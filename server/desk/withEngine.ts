import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/** Runs `work` on an engine of its own for a moment, small and without any network: it reads files that we have written. */
export async function withEngine<Result>(work: (connection: DuckDBConnection) => Promise<Result>): Promise<Result> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: "1",
    memory_limit: "512MB",
    autoload_known_extensions: "false",
    autoinstall_known_extensions: "false",
  });
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
