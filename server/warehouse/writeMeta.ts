import type { DuckDBConnection } from "@duckdb/node-api";
import type { OfficeSettings } from "../store/settings.ts";
import type { Model } from "./models/loadModels.ts";
import type { OrderedModel } from "./models/orderModels.ts";

export interface SnapshotIdentity {
  readonly id: string;
  readonly fingerprint: string;
  readonly built_at: string;
}

/**
 * Writes what a snapshot knows of itself, in the schema `meta`: its identity and the office, the batches it holds, the models
 * with their SQL and what they read, the glossary, the rules of intake and of the checks, and the number of rows of every table.
 */
export async function writeMeta(
  connection: DuckDBConnection,
  identity: SnapshotIdentity,
  settings: OfficeSettings,
  models: readonly OrderedModel[],
  checks: readonly Model[],
): Promise<void> {
  await connection.run("create schema meta");
  await connection.run(
    `create table meta.snapshot as select $1 as snapshot_id, $2 as fingerprint, $3::timestamptz::timestamp as built_at,
      (select count(*) from batches.batch)::integer as batch_count, $4 as name_zh, $5 as name_en, $6 as region_code, $7 as currency,
      $8::boolean as is_synthetic, version() as engine_version`,
    [
      identity.id,
      identity.fingerprint,
      identity.built_at,
      settings.name_zh,
      settings.name_en,
      settings.region_code,
      settings.currency,
      settings.is_synthetic,
    ],
  );
  await connection.run("create table meta.batch as select * from batches.batch order by batch_sequence");
  await connection.run("create table meta.glossary as select * from reference.glossary");
  await writeRules(connection, checks);
  await writeModels(connection, models);
  await connection.run(`create table meta.row_count as select schema_name, table_name, estimated_size as row_count
    from duckdb_tables() where database_name = current_database() and schema_name in ('core', 'marts', 'checks') order by all`);
}

/** The rule of a check is what its header says. */
async function writeRules(connection: DuckDBConnection, checks: readonly Model[]): Promise<void> {
  await connection.run("create table meta.rule as select * from reference.rules");
  for (const { name, header } of checks) {
    const { zh, en } = header.description;
    const values = [name, header.severity ?? "", zh, en];
    await connection.run("insert into meta.rule by name select $1 as rule, $2 as severity, $3 as zh, $4 as en", values);
  }
}

async function writeModels(connection: DuckDBConnection, models: readonly OrderedModel[]): Promise<void> {
  await connection.run(`create table meta.model (schema_name VARCHAR, model_name VARCHAR, description_zh VARCHAR, description_en VARCHAR,
    grain VARCHAR, model_sql VARCHAR, reads VARCHAR)`);
  for (const model of models) {
    await connection.run("insert into meta.model values ($1, $2, $3, $4, $5, $6, $7)", [
      model.layer,
      model.name,
      model.header.description.zh,
      model.header.description.en,
      model.header.grain.join(", "),
      model.sql,
      model.reads.map((read) => `${read.schema}.${read.table}`).join(", "),
    ]);
  }
}
