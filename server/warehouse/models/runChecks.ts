import type { DuckDBConnection } from "@duckdb/node-api";
import { literal } from "../sqlText.ts";
import { WarehouseError } from "../WarehouseError.ts";
import type { Model } from "./loadModels.ts";

/** Creates `checks.finding`: one row a finding, with the row and column of the file it speaks of. */
export async function createFindings(connection: DuckDBConnection): Promise<void> {
  await connection.run(`create table checks.finding (rule VARCHAR, severity VARCHAR, kind VARCHAR, fiscal_year SMALLINT,
    department_code VARCHAR, project_code VARCHAR, batch_id VARCHAR, source_file VARCHAR, source_sheet VARCHAR, source_row INTEGER,
    column_name VARCHAR, printed VARCHAR, computed VARCHAR)`);
}

/** Runs a check of severity `warning`: its rows become findings. */
export async function recordFindings(connection: DuckDBConnection, check: Model): Promise<void> {
  await connection.run(`insert into checks.finding by name
    select ${literal(check.name)} as rule, 'warning' as severity, * from (${check.sql})`);
}

/** Runs a check of severity `error`: any row it returns stops publication with `WarehouseError` `check_failed`. */
export async function refuseOnRows(connection: DuckDBConnection, check: Model): Promise<void> {
  const reader = await connection.runAndReadAll(`select count(*) over () as rows, * from (${check.sql}) limit 1`);
  const [row] = reader.getRowObjectsJson();
  if (row === undefined) return;
  const detail = `${row.rows} rows, such as ${JSON.stringify({ ...row, rows: undefined })}`;
  throw new WarehouseError("check_failed", `The check ${check.name} fails: ${detail}`, { check: check.name, detail });
}
