import type { DuckDBConnection } from "@duckdb/node-api";
import type { Report } from "../../process/progress.ts";
import { identifier } from "../sqlText.ts";
import { loadMacros, loadModels, type Model } from "./loadModels.ts";
import { type OrderedModel, orderModels } from "./orderModels.ts";
import { provePromises } from "./provePromises.ts";
import { createFindings, recordFindings, refuseOnRows } from "./runChecks.ts";
import { type GlossaryEntry, writeComments } from "./writeComments.ts";

/**
 * Makes the databases that the models read from beside the one that is built, in memory (the engine spills them to its temporary
 * folder where they outgrow it): `batches`, `reference` and `staging`. So none of them is in the snapshot, and staging is not
 * compressed for a life of seconds.
 */
export async function attachSources(connection: DuckDBConnection): Promise<void> {
  for (const name of ["batches", "reference", "staging"]) await connection.run(`attach ':memory:' as ${name}`);
}

/**
 * Builds every model of `sql/` in order on a connection whose `batches` and `reference` are loaded: staging, core, findings,
 * marts. Each is proved and commented as it is made; checks of severity `error` come last. Answers with the models in the
 * order in which they were built. Throws `WarehouseError` at the first broken promise.
 */
export async function buildLayers(
  connection: DuckDBConnection,
  sqlFolder: string,
  glossary: ReadonlyMap<string, GlossaryEntry>,
  report: Report = () => {},
): Promise<OrderedModel[]> {
  await connection.run("create schema core; create schema marts; create schema checks");
  await connection.run(loadMacros(sqlFolder));
  const checks = loadModels(sqlFolder, "checks");
  const layers = {
    staging: await orderModels(connection, loadModels(sqlFolder, "staging")),
    core: await orderModels(connection, loadModels(sqlFolder, "core")),
    marts: await orderModels(connection, loadModels(sqlFolder, "marts")),
  };
  const models = [...layers.staging, ...layers.core, ...layers.marts];
  const step = counter(models.length + checks.length, report);
  for (const model of [...layers.staging, ...layers.core]) await step(model, buildModel(connection, model, glossary));
  await createFindings(connection);
  for (const check of checks) {
    if (check.header.severity === "warning") await step(check, named(check, recordFindings(connection, check)));
  }
  for (const model of layers.marts) await step(model, buildModel(connection, model, glossary));
  for (const check of checks) {
    if (check.header.severity === "error") await step(check, named(check, refuseOnRows(connection, check)));
  }
  return models;
}

function counter(total: number, report: Report): (model: Model, work: Promise<void>) => Promise<void> {
  let done = 0;
  return async (model, work) => {
    await work;
    done += 1;
    report({ stage: `${model.layer}.${model.name}`, done, total });
  };
}

async function buildModel(
  connection: DuckDBConnection,
  model: OrderedModel,
  glossary: ReadonlyMap<string, GlossaryEntry>,
): Promise<void> {
  await named(model, connection.run(`create table ${model.layer}.${identifier(model.name)} as ${model.sql}`));
  await provePromises(connection, model);
  if (model.layer !== "staging") await writeComments(connection, model, glossary);
}

/** An error of the engine does not say which file it stands in. */
async function named(model: Model, work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (cause) {
    if ((cause as Error).name === "WarehouseError") throw cause;
    throw new Error(`${model.layer}/${model.name}.sql: ${(cause as Error).message}`, { cause });
  }
}
