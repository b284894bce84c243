import type { DuckDBConnection, DuckDBResultReader } from "@duckdb/node-api";
import { WarehouseError } from "../WarehouseError.ts";
import type { NamedQuery, QueryParameter } from "./describeQueries.ts";
import { isDay } from "./isDay.ts";

/** Parameter values as text, by name, as they come from an address or a command line. */
export type QueryInput = Readonly<Record<string, string | undefined>>;

/** What each type of parameter accepts; the engine would accept more than a person means (`1e3`, `epoch`). */
const ACCEPTED: Readonly<Record<string, { readonly test: (text: string) => boolean }>> = {
  VARCHAR: /^[^\0]{1,200}$/,
  SMALLINT: /^-?\d{1,4}$/,
  TINYINT: /^-?\d{1,2}$/,
  INTEGER: /^-?\d{1,9}$/,
  BIGINT: /^-?\d{1,15}$/,
  BOOLEAN: /^(true|false)$/,
  DATE: { test: isDay },
  DOUBLE: /^-?\d{1,15}(\.\d{1,15})?$/,
};

/**
 * The values to bind for a query, null for optional ones that were left out. Throws `WarehouseError` `parameter_missing`,
 * `parameter_bad` or `parameter_unknown`, each naming the parameter.
 */
export function bindValues(query: NamedQuery, input: QueryInput): Record<string, string | null> {
  for (const name of Object.keys(input)) {
    if (!query.parameters.some((parameter) => parameter.name === name)) {
      throw new WarehouseError("parameter_unknown", `${query.name} has no parameter ${name}.`, { parameter: name });
    }
  }
  return Object.fromEntries(
    query.parameters.map((parameter) => [parameter.name, bindValue(query, parameter, input[parameter.name])]),
  );
}

function bindValue(query: NamedQuery, parameter: QueryParameter, text: string | undefined): string | null {
  const { name, type } = parameter;
  if (text === undefined || text === "") {
    if (parameter.is_optional) return null;
    throw new WarehouseError("parameter_missing", `${query.name} needs the parameter ${name}.`, { parameter: name });
  }
  const accepted = ACCEPTED[type];
  if (accepted === undefined) throw new Error(`${query.path}: parameters of type ${type} are not supported`);
  if (!accepted.test(text) || parameter.values?.includes(text) === false) {
    const wanted = parameter.values?.join(" or ") ?? type;
    throw new WarehouseError("parameter_bad", `${name} must be ${wanted}, not "${text.slice(0, 40)}".`, {
      parameter: name,
      type,
    });
  }
  return text;
}

/** Runs a named query with checked values; the whole result, never a stream (a stream hides errors behind its end). */
export function runQuery(
  connection: DuckDBConnection,
  query: NamedQuery,
  input: QueryInput,
): Promise<DuckDBResultReader> {
  return connection.runAndReadAll(query.sql, bindValues(query, input));
}
