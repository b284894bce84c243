import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier } from "../sqlText.ts";
import { WarehouseError } from "../WarehouseError.ts";
import type { Model } from "./loadModels.ts";

/**
 * Proves what the header of a model promises of its table: the grain is unique and known, no column holds a null unless it is
 * said to be nullable, references exist. Throws `WarehouseError` `promise_broken` with the number of rows and one of them.
 */
export async function provePromises(connection: DuckDBConnection, model: Model): Promise<void> {
  const table = `${model.layer}.${identifier(model.name)}`;
  const columns = await columnNames(connection, table);
  const { grain, nullable, references } = model.header;
  for (const name of [...grain, ...nullable, ...references.flatMap((reference) => reference.columns)]) {
    if (!columns.includes(name)) fail(model, `the header names the column ${name}, which the select does not have`);
  }
  const keys = grain.map(identifier).join(", ");
  await proveNone(
    connection,
    model,
    `grain ${grain.join(", ")}`,
    `select ${keys}, count(*) as rows from ${table} group by ${keys} having count(*) > 1`,
  );
  await proveNotNull(connection, model, table, columns);
  for (const reference of references) {
    const present = reference.columns.map((column) => `${identifier(column)} is not null`).join(" and ");
    const matches = reference.columns.map(
      (column, at) => `own.${identifier(column)} = target.${identifier(reference.target_columns[at] ?? column)}`,
    );
    const exists = `select 1 from ${reference.table} as target where ${matches.join(" and ")}`;
    const select = reference.columns.map((column) => `own.${identifier(column)}`).join(", ");
    const query = `select distinct ${select} from ${table} as own where ${present} and not exists (${exists})`;
    await proveNone(connection, model, `references ${reference.columns.join(", ")} -> ${reference.table}`, query);
  }
}

async function proveNotNull(
  connection: DuckDBConnection,
  model: Model,
  table: string,
  columns: readonly string[],
): Promise<void> {
  const required = columns.filter((column) => !model.header.nullable.includes(column));
  if (required.length === 0) return;
  const counts = required.map((column) => `count(*) - count(${identifier(column)})`).join(", ");
  const reader = await connection.runAndReadAll(`select ${counts} from ${table}`);
  const row = reader.getRows()[0] ?? [];
  const broken = required.filter((_, at) => row[at] !== 0n);
  if (broken.length === 0) return;
  const where = broken.map((column) => `${identifier(column)} is null`).join(" or ");
  await proveNone(connection, model, `not null ${broken.join(", ")}`, `select * from ${table} where ${where}`);
}

async function proveNone(connection: DuckDBConnection, model: Model, promise: string, query: string): Promise<void> {
  const reader = await connection.runAndReadAll(`select count(*) over () as rows, * from (${query}) limit 1`);
  const [row] = reader.getRowObjectsJson();
  if (row !== undefined)
    fail(model, `${promise}: ${row.rows} rows break it, such as ${JSON.stringify({ ...row, rows: undefined })}`);
}

async function columnNames(connection: DuckDBConnection, table: string): Promise<string[]> {
  const reader = await connection.runAndReadAll(`select * from ${table} limit 0`);
  return reader.columnNames();
}

function fail(model: Model, detail: string): never {
  throw new WarehouseError("promise_broken", `${model.layer}.${model.name} breaks its promise: ${detail}`, {
    model: `${model.layer}.${model.name}`,
    detail,
  });
}
