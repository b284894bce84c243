import type { DuckDBConnection } from "@duckdb/node-api";
import type { Grouping, Picks } from "../warehouse/queries/grouping.ts";

/** What a writer needs to turn the rows of one named query into a file or an answer. */
export interface Extract {
  readonly connection: DuckDBConnection;
  /** The query's one select, with named parameters. */
  readonly sql: string;
  /** A value for every parameter of the query, null included: a prepared statement would keep an earlier one. */
  readonly bindings: Readonly<Record<string, string | null>>;
  readonly columns: readonly ExtractColumn[];
  readonly about: About;
  readonly header: HeaderStyle;
  /** Folder for a file that is written, sent and removed. */
  readonly folder: string;
}

/** Column heads of files meant for people: the column's name as in SQL, or its label. */
export type HeaderStyle = "name" | "zh" | "en";

/** One column of the answer: its type as DuckDB writes it, and what the glossary says of its name. */
export interface ExtractColumn {
  readonly name: string;
  readonly type: string;
  /** Null where the glossary does not know the name. */
  readonly unit: string | null;
  readonly zh: string;
  readonly en: string;
  readonly definition_zh: string;
  readonly definition_en: string;
  readonly formula: string;
}

/** Where the rows come from; travels with every file. */
export interface About {
  readonly snapshot: string;
  readonly query: string;
  readonly description: { readonly zh: string; readonly en: string };
  readonly parameters: Readonly<Record<string, string | number | boolean | null>>;
  /** What of the query's rows was picked; without picks the file holds all of them. */
  readonly picks: Picks;
  /** How the rows were grouped; null where the rows are the query's own. */
  readonly grouping: Grouping | null;
  readonly office: { readonly name_zh: string; readonly name_en: string };
  readonly is_synthetic: boolean;
  /** Whether more rows were asked for than a result may have: the file holds the first ones. */
  readonly is_truncated?: boolean;
}

/** What a writer gives back: small answers in one piece, files as a stream. */
export type Body = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>;
