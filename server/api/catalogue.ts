import type { DuckDBConnection } from "@duckdb/node-api";
import type { GlossaryEntry } from "../warehouse/models/writeComments.ts";
import { describeQueries, type NamedQuery } from "../warehouse/queries/describeQueries.ts";
import { type Origin, readOrigin } from "../warehouse/readOrigin.ts";
import type { Snapshot } from "../warehouse/Snapshot.ts";

/** What a snapshot says of itself, read once: the queries it answers, the words it uses, the models behind them. */
export interface Catalogue {
  readonly queries: ReadonlyMap<string, NamedQuery>;
  readonly glossary: ReadonlyMap<string, GlossaryEntry>;
  /** By `schema.name`. */
  readonly models: ReadonlyMap<string, ModelText>;
  readonly origin: Origin;
}

export interface ModelText {
  readonly schema: string;
  readonly name: string;
  readonly description: { readonly zh: string; readonly en: string };
  readonly sql: string;
  /** Tables it reads, as `schema.name`. */
  readonly reads: readonly string[];
}

export type ReadCatalogue = (snapshot: Snapshot) => Promise<Catalogue>;

/** Reads catalogues and keeps each as long as its snapshot is open: a snapshot never changes. */
export function catalogueReader(sqlFolder: string): ReadCatalogue {
  const known = new WeakMap<Snapshot, Promise<Catalogue>>();
  return (snapshot) => {
    const found = known.get(snapshot) ?? snapshot.use((connection) => readCatalogue(connection, sqlFolder));
    known.set(snapshot, found);
    found.catch(() => known.delete(snapshot));
    return found;
  };
}

async function readCatalogue(connection: DuckDBConnection, sqlFolder: string): Promise<Catalogue> {
  const queries = await describeQueries(connection, sqlFolder);
  const glossary = await readRows<GlossaryEntry>(connection, "select * from meta.glossary");
  const models = await readRows<ModelRow>(connection, "select * from meta.model");
  return {
    queries,
    glossary: new Map(glossary.map((entry) => [entry.name, entry])),
    models: new Map(models.map((row) => [`${row.schema_name}.${row.model_name}`, modelText(row)])),
    origin: await readOrigin(connection),
  };
}

interface ModelRow {
  readonly schema_name: string;
  readonly model_name: string;
  readonly description_zh: string;
  readonly description_en: string;
  readonly model_sql: string;
  readonly reads: string;
}

function modelText(row: ModelRow): ModelText {
  return {
    schema: row.schema_name,
    name: row.model_name,
    description: { zh: row.description_zh, en: row.description_en },
    sql: row.model_sql,
    reads: row.reads === "" ? [] : row.reads.split(", "),
  };
}

async function readRows<Row>(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJson() as Row[];
}
