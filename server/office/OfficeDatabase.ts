import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { Turns } from "../process/Turns.ts";

/** The office database cannot be had: another process holds it, as `office_elsewhere` says to the person who asked. */
export class OfficeElsewhere extends Error {
  readonly code = "office_elsewhere";
}

interface Opened {
  readonly instance: DuckDBInstance;
  readonly connection: DuckDBConnection;
}

/** Tables of the database, in the order they came to be; each statement runs once in the life of a store. */
const STEPS: readonly string[] = [
  `create table kept_version (
    kind varchar not null, id varchar not null, version integer not null, body varchar not null, author varchar not null,
    is_shared boolean not null, saved_by varchar not null, saved_at timestamp not null, is_deleted boolean not null,
    primary key (kind, id, version))`,
  `create table run (
    id varchar primary key, author varchar not null, sql varchar not null, parameters varchar not null, snapshot varchar,
    ran_at timestamp not null, seconds double, row_count bigint, outcome varchar not null)`,
];

/**
 * The one database of the store that is written in place. The server alone opens it, when something of it is first needed, over
 * one connection on which all work takes turns.
 */
export class OfficeDatabase {
  readonly #path: string;
  readonly #turns = new Turns();
  #opened: Promise<Opened> | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  /** Does `work` alone and as a whole: what it wrote before it failed is taken back. Throws `OfficeElsewhere`. */
  use<Result>(work: (connection: DuckDBConnection) => Promise<Result>): Promise<Result> {
    return this.#turns.take(async () => {
      this.#opened ??= openDatabase(this.#path);
      this.#opened.catch(() => {
        this.#opened = null;
      });
      const { connection } = await this.#opened;
      return asWhole(connection, () => work(connection));
    });
  }

  /** Closes the database after everything that was asked for; it opens again if it is needed again. */
  close(): Promise<void> {
    return this.#turns.take(async () => {
      const opened = await this.#opened?.catch(() => null);
      this.#opened = null;
      opened?.connection.closeSync();
      opened?.instance.closeSync();
    });
  }
}

async function openDatabase(path: string): Promise<Opened> {
  const instance = await DuckDBInstance.create(path, { threads: "1", memory_limit: "256MB" }).catch((cause: Error) => {
    if (/lock/i.test(cause.message)) throw new OfficeElsewhere(cause.message, { cause });
    throw cause;
  });
  const connection = await instance.connect();
  await connection.run("set TimeZone = 'UTC'");
  await connection.run("create table if not exists step (number integer primary key)");
  const reader = await connection.runAndReadAll("select count(*)::integer from step");
  const done = Number(reader.getRowsJson()[0]?.[0] ?? 0);
  for (const [at, sql] of STEPS.entries()) {
    if (at < done) continue;
    await asWhole(connection, async () => {
      await connection.run(sql);
      await connection.run("insert into step values ($1)", [at + 1]);
    });
  }
  return { instance, connection };
}

async function asWhole<Result>(connection: DuckDBConnection, work: () => Promise<Result>): Promise<Result> {
  await connection.run("begin");
  try {
    const result = await work();
    await connection.run("commit");
    return result;
  } catch (error) {
    await connection.run("rollback").catch(() => {});
    throw error;
  }
}
