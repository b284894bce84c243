import { randomUUID } from "node:crypto";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { OfficeDatabase } from "./OfficeDatabase.ts";

/** What kinds of things people keep. */
export type KeptKind = "saved_query" | "board" | "scenario";

/** A thing that a person keeps, as it is now. */
export interface KeptThing<Body> {
  readonly id: string;
  /** Counts from 1 with every change. */
  readonly version: number;
  readonly body: Body;
  /** Who made it; nobody else sees it unless it is shared. */
  readonly author: string;
  readonly is_shared: boolean;
  /** Who changed it last, and when. */
  readonly saved_by: string;
  readonly saved_at: string;
}

/** What a person wants kept. */
export interface Draft<Body> {
  readonly body: Body;
  readonly is_shared: boolean;
}

/** What became of a change: done; or nothing of that id is there for this person; or somebody else was faster. */
export type Changed<Body> =
  | { readonly outcome: "done"; readonly thing: KeptThing<Body> }
  | { readonly outcome: "unknown" }
  | { readonly outcome: "moved_on"; readonly thing: KeptThing<Body> };

/** Things of one kind that one person may see; more would make no list to look through. */
export const MOST_KEPT = 2_000;

/**
 * Things of one kind that people keep, each with all its versions. A private one is there for its author alone; a shared one
 * may be changed by everybody, and its versions say who did. Deleting is a version too: nothing is lost.
 */
export class Kept<Body> {
  readonly #database: OfficeDatabase;
  readonly #kind: KeptKind;

  constructor(database: OfficeDatabase, kind: KeptKind) {
    this.#database = database;
    this.#kind = kind;
  }

  /** Those that a person may see, last changed first. */
  list(principal: string): Promise<KeptThing<Body>[]> {
    return this.#database.use((connection) => this.#present(connection, principal));
  }

  /** One with the versions it had, newest first; null where there is none for this person. */
  read(id: string, principal: string): Promise<readonly KeptThing<Body>[] | null> {
    return this.#database.use(async (connection) => {
      const [present] = await this.#present(connection, principal, id);
      if (present === undefined) return null;
      const versions = await connection.runAndReadAll(
        `select ${COLUMNS} from kept_version where kind = $1 and id = $2 and not is_deleted order by version desc`,
        [this.#kind, id],
      );
      return versions.getRowObjectsJson().map((row) => thingOf<Body>(row));
    });
  }

  /** Keeps a new one; null where this person has as many as can be kept. */
  add(draft: Draft<Body>, principal: string): Promise<KeptThing<Body> | null> {
    return this.#database.use(async (connection) => {
      const known = await this.#present(connection, principal);
      if (known.length >= MOST_KEPT) return null;
      const id = randomUUID();
      return this.#write(connection, { ...draft, id, version: 1, author: principal, saved_by: principal });
    });
  }

  /** Changes one that is still as its reader knew it. */
  replace(id: string, version: number, draft: Draft<Body>, principal: string): Promise<Changed<Body>> {
    return this.#database.use(async (connection) => {
      const [thing] = await this.#present(connection, principal, id);
      if (thing === undefined) return { outcome: "unknown" };
      if (thing.version !== version) return { outcome: "moved_on", thing };
      // Sharing and taking back is for its author.
      const is_shared = thing.author === principal ? draft.is_shared : thing.is_shared;
      const next = { id, version: version + 1, body: draft.body, author: thing.author, is_shared, saved_by: principal };
      return { outcome: "done", thing: await this.#write(connection, next) };
    });
  }

  /** Deletes one; false where there is none for this person. */
  remove(id: string, principal: string): Promise<boolean> {
    return this.#database.use(async (connection) => {
      const [thing] = await this.#present(connection, principal, id);
      if (thing === undefined) return false;
      await this.#write(connection, { ...thing, version: thing.version + 1, saved_by: principal }, true);
      return true;
    });
  }

  async #present(connection: DuckDBConnection, principal: string, id: string | null = null) {
    const reader = await connection.runAndReadAll(
      `select ${COLUMNS}
      from kept_version
      where kind = $1 and ($3::varchar is null or id = $3::varchar)
      qualify row_number() over (partition by id order by version desc) = 1
        and not is_deleted and (is_shared or author = $2)
      order by saved_at desc, id`,
      [this.#kind, principal, id],
    );
    return reader.getRowObjectsJson().map((row) => thingOf<Body>(row));
  }

  async #write(connection: DuckDBConnection, thing: Omit<KeptThing<Body>, "saved_at">, isDeleted = false) {
    const { id, version, body, author, is_shared, saved_by } = thing;
    const saved_at = new Date().toISOString();
    await connection.run(
      "insert into kept_version values ($1, $2, $3, $4, $5, $6, $7, $8::timestamptz::timestamp, $9)",
      [this.#kind, id, version, JSON.stringify(body), author, is_shared, saved_by, saved_at, isDeleted],
    );
    return { id, version, body, author, is_shared, saved_by, saved_at };
  }
}

const COLUMNS = `id, version, body, author, is_shared, saved_by, strftime(saved_at, '%Y-%m-%dT%H:%M:%S.%gZ') as saved_at`;

function thingOf<Body>(row: Record<string, unknown>): KeptThing<Body> {
  return {
    id: String(row.id),
    version: Number(row.version),
    body: JSON.parse(String(row.body)) as Body,
    author: String(row.author),
    is_shared: row.is_shared === true,
    saved_by: String(row.saved_by),
    saved_at: String(row.saved_at),
  };
}
