import type { DuckDBConnection } from "@duckdb/node-api";
import type { Queries } from "../../../sql/types.ts";
import type { NamedQuery } from "./describeQueries.ts";
import { runQuery } from "./runQuery.ts";

export type NamedQueries = ReadonlyMap<string, NamedQuery>;

/** Values that the code itself gives to the parameters of a query. */
export type Given = Readonly<Record<string, string | number>>;

/** Rows of one named query, with what it was asked. */
export interface Asked<Name extends keyof Queries> {
  readonly query: Name;
  readonly parameters: Given;
  readonly rows: readonly Queries[Name]["row"][];
}

/** Rows of one query in the types generated for it; money stays exact text. */
export async function askQuery<Name extends keyof Queries>(
  connection: DuckDBConnection,
  queries: NamedQueries,
  name: Name,
  parameters: Given,
): Promise<Asked<Name>> {
  const query = queries.get(name);
  if (query === undefined) throw new Error(`There is no query ${name}.`);
  const input = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, String(value)]));
  const reader = await runQuery(connection, query, input);
  return { query: name, parameters, rows: reader.getRowObjectsJson() as unknown as Queries[Name]["row"][] };
}
