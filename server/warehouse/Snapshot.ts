import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { literal } from "./sqlText.ts";

/** One published snapshot, open for reading. It never changes, so everything learnt from it may be kept as long as it is open. */
export class Snapshot {
  readonly id: string;
  readonly #instance: DuckDBInstance;
  readonly #running = new Set<DuckDBConnection>();

  private constructor(id: string, instance: DuckDBInstance) {
    this.id = id;
    this.#instance = instance;
  }

  /**
   * Opens a snapshot's file read-only and locked: only our own SQL runs here, and even that reaches no other file than those it
   * writes into `exportFolder` (which the engine accepts only before external access is closed).
   */
  static async open(path: string, id: string, exportFolder?: string): Promise<Snapshot> {
    const instance = await DuckDBInstance.create(path, {
      access_mode: "READ_ONLY",
      autoload_known_extensions: "false",
      autoinstall_known_extensions: "false",
      allow_community_extensions: "false",
    });
    const connection = await instance.connect();
    await connection.run("set TimeZone = 'UTC'");
    if (exportFolder !== undefined) await connection.run(`set allowed_directories = [${literal(exportFolder)}]`);
    await connection.run("set enable_external_access = false");
    await connection.run("set lock_configuration = true");
    connection.closeSync();
    return new Snapshot(id, instance);
  }

  /** Runs `work` on a connection of its own. A connection is cheap and serves one query at a time. */
  async use<Result>(work: (connection: DuckDBConnection) => Promise<Result>): Promise<Result> {
    const connection = await this.#instance.connect();
    this.#running.add(connection);
    try {
      return await work(connection);
    } finally {
      this.#running.delete(connection);
      connection.closeSync();
    }
  }

  /** Ends what is still running, as far as the engine listens. */
  interrupt(): void {
    for (const connection of this.#running) connection.interrupt();
  }

  close(): void {
    this.#instance.closeSync();
  }
}
