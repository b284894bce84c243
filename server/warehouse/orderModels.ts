import type { DuckDBConnection } from "@duckdb/node-api";
import type { Model } from "./models.ts";
import { type TableName, tablesRead } from "./tablesRead.ts";

/** A model and the tables it reads. */
export interface OrderedModel extends Model {
  readonly reads: readonly TableName[];
}

/** Models of one layer in an order in which each comes after those of the layer that it reads. Throws on a circle. */
export async function orderModels(connection: DuckDBConnection, models: readonly Model[]): Promise<OrderedModel[]> {
  const waiting = new Map<string, OrderedModel>();
  for (const model of models) waiting.set(model.name, { ...model, reads: await readsOf(connection, model) });
  const ordered: OrderedModel[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter((model) => !model.reads.some((read) => isWaiting(model, read, waiting)));
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

function isWaiting(model: Model, read: TableName, waiting: ReadonlyMap<string, OrderedModel>): boolean {
  return read.schema === model.layer && waiting.has(read.table);
}
