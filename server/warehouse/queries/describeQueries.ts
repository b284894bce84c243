import type { DuckDBConnection } from "@duckdb/node-api";
import { loadModels } from "../models/loadModels.ts";
import { type OrderedModel, orderModels } from "../models/orderModels.ts";

export interface QueryParameter {
  readonly name: string;
  /** Type of the engine, such as `SMALLINT`. */
  readonly type: string;
  readonly is_optional: boolean;
  /** The only values there are; null where any value of the type may be asked for. */
  readonly values: readonly string[] | null;
}

export interface QueryColumn {
  readonly name: string;
  readonly type: string;
  readonly is_nullable: boolean;
}

/** One file of `sql/4_queries/` with the shapes the engine gives it. */
export interface NamedQuery extends OrderedModel {
  readonly parameters: readonly QueryParameter[];
  readonly columns: readonly QueryColumn[];
}

/**
 * All named queries, described by preparing each on a built warehouse. Throws where a query cannot be prepared, or a parameter
 * or column has no known type (an uncast parameter hides the types of the whole query).
 */
export async function describeQueries(
  connection: DuckDBConnection,
  sqlFolder: string,
): Promise<Map<string, NamedQuery>> {
  const queries = new Map<string, NamedQuery>();
  for (const model of await orderModels(connection, loadModels(sqlFolder, "queries"))) {
    queries.set(model.name, await describe(connection, model));
  }
  return new Map([...queries].sort(([a], [b]) => a.localeCompare(b)));
}

async function describe(connection: DuckDBConnection, model: OrderedModel): Promise<NamedQuery> {
  const prepared = await connection.prepare(model.sql).catch((cause: Error) => {
    throw new Error(`${model.path}: ${cause.message}`, { cause });
  });
  const parameters = Array.from({ length: prepared.parameterCount }, (_, at) => ({
    name: prepared.parameterName(at + 1),
    type: String(prepared.parameterType(at + 1)),
    is_optional: model.header.optional.includes(prepared.parameterName(at + 1)),
    values: model.header.values[prepared.parameterName(at + 1)] ?? null,
  }));
  const columns = Array.from({ length: prepared.columnCount }, (_, at) => ({
    name: prepared.columnName(at),
    type: String(prepared.columnType(at)),
    is_nullable: model.header.nullable.includes(prepared.columnName(at)),
  }));
  prepared.destroySync();
  const unknown = [...parameters, ...columns]
    .filter(({ type }) => /INVALID|UNKNOWN|ANY/.test(type))
    .map(({ name }) => name);
  if (unknown.length > 0)
    throw new Error(`${model.path}: no type is known for ${unknown.join(", ")}; cast the parameters`);
  return { ...model, parameters, columns };
}
