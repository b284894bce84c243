import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { OPEN_SCHEMAS, type Relations, readRelations } from "../gate/Relations.ts";
import type { OpenRequest } from "../protocol.ts";

/**
 * A snapshot opened for a person's SQL: read-only, without any file system, extension or setting that could be changed. The order
 * counts: after `disabled_filesystems` nothing can be opened, after `lock_configuration` nothing can be set.
 */
export class LockedSnapshot {
  readonly relations: Relations;
  readonly #instance: DuckDBInstance;

  private constructor(instance: DuckDBInstance, relations: Relations) {
    this.#instance = instance;
    this.relations = relations;
  }

  static async open({ snapshot, memory_mb, threads }: OpenRequest): Promise<LockedSnapshot> {
    const instance = await DuckDBInstance.create(snapshot, {
      access_mode: "READ_ONLY",
      threads: String(threads),
      memory_limit: `${memory_mb}MB`,
      temp_directory: "",
      enable_external_access: "false",
      autoload_known_extensions: "false",
      autoinstall_known_extensions: "false",
      allow_community_extensions: "false",
      allow_persistent_secrets: "false",
      max_expression_depth: "200",
      errors_as_json: "true",
    });
    const connection = await instance.connect();
    const relations = await readRelations(connection);
    await connection.run("set TimeZone = 'Asia/Shanghai'");
    await connection.run("set disabled_filesystems = 'LocalFileSystem'");
    await connection.run("set lock_configuration = true");
    connection.closeSync();
    return new LockedSnapshot(instance, relations);
  }

  /** A connection of its own for every statement: whatever it leaves behind goes with it. */
  async use<Result>(work: (connection: DuckDBConnection) => Promise<Result>): Promise<Result> {
    const connection = await this.#instance.connect();
    try {
      await connection.run(`set search_path = '${OPEN_SCHEMAS.join(",")}'`);
      return await work(connection);
    } finally {
      connection.closeSync();
    }
  }
}
