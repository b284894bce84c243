import type { DuckDBConnection } from "@duckdb/node-api";
import type { Model } from "./loadModels.ts";
import { type TableName, tablesRead } from "./tablesRead.ts";

/** A model and the tables it reads. */
export interface OrderedModel extends Model {
  readonly reads: readonly TableName[];
}

/**
 * Models of one layer in an order in which each comes after those of the layer that it reads or whose keys it promises to
 * hold. Throws on a circle.
 */
export async function orderModels(connection: DuckDBConnection, models: readonly Model[]): Promise<OrderedModel[]> {
  const waiting = new Map<string, OrderedModel>();
  for (const model of models) waiting.set(model.name, { ...model, reads: await readsOf(connection, model) });
  const ordered: OrderedModel[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(
      (model) => !needs(model).some((table) => isWaiting(model, table, waiting)),
    );
    if (ready.length === 0) throw new Error(`These models read each other: ${[...waiting.keys()].join(", ")}`);
    for (const model of ready) waiting.delete(model.name);
    ordered.push(...ready);
  }
  return ordered;
}

async function readsOf(connection: DuckDBConnection, model: Model): Promise<TableName[]> {
  try {
    return await tablesRead(connection, model.sql);
  } catch (cause) {
    throw new Error(`${model.path}: ${(cause as Error).message}`, { cause });
  }
}

function needs(model: OrderedModel): string[] {
  return [
    ...model.reads.map((read) => `${read.schema}.${read.table}`),
    ...model.header.references.map((reference) => reference.table),
  ];
}

function isWaiting(model: Model, table: string, waiting: ReadonlyMap<string, OrderedModel>): boolean {
  const [schema, name] = table.split(".");
  return schema === model.layer && name !== model.name && waiting.has(name ?? "");
}
