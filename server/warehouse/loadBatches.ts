import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { batchFolder } from "../store/batches.ts";
import type { Manifest } from "../store/manifest.ts";
import type { StorePaths } from "../store/paths.ts";
import { type DictionaryColumn, SQL_TYPES } from "./dictionary.ts";
import { identifier, literal } from "./sqlText.ts";

/** Columns every stored row carries, so that any figure can be traced to a cell. */
export const PROVENANCE = ["source_file VARCHAR", "source_sheet VARCHAR", "source_row INTEGER"];

const PROBLEM_COLUMNS = [
  "source_file VARCHAR",
  "source_sheet VARCHAR",
  "source_cell VARCHAR",
  "source_row INTEGER",
  "column_name VARCHAR",
  "value VARCHAR",
  "rule VARCHAR",
  "severity VARCHAR",
  "printed VARCHAR",
  "computed VARCHAR",
];

const FORM_CELL_COLUMNS = [...PROVENANCE, "column_name VARCHAR", "source_cell VARCHAR"];

/** Files of a batch that are not named after a record kind. */
const FILES: Readonly<Record<string, string>> = { problem: "problems.parquet", form_cell: "cells.parquet" };

/**
 * Shows the rows of the given batches to the models as `batches.<kind>`, `batches.problem`, `batches.form_cell` and `batches.batch`: one view a
 * record kind over all Parquet files, with the batch each row came from; empty, but typed, where no batch has that kind.
 * Expects a database attached as `batches`.
 */
export async function loadBatches(
  connection: DuckDBConnection,
  store: StorePaths,
  dictionary: readonly DictionaryColumn[],
  manifests: readonly Manifest[],
): Promise<void> {
  await createBatchTable(connection, manifests);
  for (const kind of new Set(dictionary.map((column) => column.kind))) {
    const columns = dictionary.filter((column) => column.kind === kind);
    const typed = columns.map((column) => `${identifier(column.column)} ${SQL_TYPES[column.type]}`);
    await createRowView(connection, store, manifests, kind, [...typed, ...PROVENANCE]);
  }
  await createRowView(connection, store, manifests, "problem", PROBLEM_COLUMNS);
  await createRowView(connection, store, manifests, "form_cell", FORM_CELL_COLUMNS);
}

async function createRowView(
  connection: DuckDBConnection,
  store: StorePaths,
  manifests: readonly Manifest[],
  kind: string,
  columns: readonly string[],
): Promise<void> {
  const file = FILES[kind] ?? `${kind}.parquet`;
  const sources = manifests
    .map((manifest) => ({ manifest, path: join(batchFolder(store, manifest.id), file) }))
    .filter(({ path }) => existsSync(path));
  const names = columns.map((column) => column.slice(0, column.lastIndexOf(" "))).join(", ");
  await connection.run(
    `create table batches.${kind}_shape (${columns.join(", ")}, batch_id VARCHAR, batch_sequence INTEGER)`,
  );
  if (sources.length === 0) {
    await connection.run(`create view batches.${kind} as select * from batches.${kind}_shape`);
    return;
  }
  const list = sources.map(({ path }) => literal(path)).join(", ");
  const owners = sources.map(
    ({ manifest, path }) => `(${literal(path)}, ${literal(manifest.id)}, ${manifest.sequence ?? 0})`,
  );
  await connection.run(`create table batches.${kind}_file as
    select * from (values ${owners.join(", ")}) as file(filename, batch_id, batch_sequence)`);
  await connection.run(`create view batches.${kind} as
    select ${names}, file.batch_id, file.batch_sequence
    from (
      select *, null::varchar as filename from (select * exclude (batch_id, batch_sequence) from batches.${kind}_shape)
      union all by name
      select * from read_parquet([${list}], union_by_name = true, filename = true)
    ) as rows
    join batches.${kind}_file as file using (filename)`);
}

async function createBatchTable(connection: DuckDBConnection, manifests: readonly Manifest[]): Promise<void> {
  await connection.run(`create table batches.batch (batch_id VARCHAR, batch_sequence INTEGER, title VARCHAR, author VARCHAR,
    accepted_at TIMESTAMP, files VARCHAR, row_count BIGINT)`);
  for (const manifest of manifests) {
    const accepted = manifest.history.findLast((event) => event.action === "accepted")?.at ?? manifest.created_at;
    const rows = Object.values(manifest.kinds).reduce((sum, kind) => sum + kind.kept, 0);
    await connection.run("insert into batches.batch values ($1, $2, $3, $4, $5::timestamptz::timestamp, $6, $7)", [
      manifest.id,
      manifest.sequence ?? 0,
      manifest.title,
      manifest.author,
      accepted,
      manifest.files.map((file) => file.name).join(", "),
      rows,
    ]);
  }
}
