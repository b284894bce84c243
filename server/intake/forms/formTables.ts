import { readFileSync } from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";
import { literal } from "../../warehouse/sqlText.ts";
import { INDICATOR_CELLS, MONEY_CELLS, REVENUE_CELLS, SCHEDULE_CELLS } from "./formRecords.ts";

const SAID = 'STRUCT("text" VARCHAR, cell VARCHAR)';

function shape(plain: Readonly<Record<string, string>>, saids: readonly string[]): Readonly<Record<string, string>> {
  return { ...plain, ...Object.fromEntries(saids.map((name) => [name, SAID])) };
}

const FORM_TEXTS = ["file", "sheet", "range", "kind", "layout", "number", "title", "unit", "period"];

/** The tables of forms and their columns; a cell is a struct of its text and address. */
const TABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  form: shape(
    {
      ...Object.fromEntries(FORM_TEXTS.map((name) => [name, "VARCHAR"])),
      name_row: "INTEGER",
      multiplier: "BIGINT",
      has_department_code: "BOOLEAN",
      is_estimate: "BOOLEAN",
      placeholder_rows: "INTEGER[]",
      empty_rows: "INTEGER[]",
    },
    ["year", "project_name", "project_code", "department_name", "department_code", "unit_name", "unit_code"].concat(
      ["reporting_unit", "attribute", "project_period", "expected", "actual", "long_term", "conclusion", "issues"],
      ["measures", "total_weight", "total_score", "title_cell"],
    ),
  ),
  form_money: shape({ row: "INTEGER", label: "VARCHAR", role: "VARCHAR" }, MONEY_CELLS),
  form_indicator: shape(
    {
      row: "INTEGER",
      no: "INTEGER",
      ...Object.fromEntries(
        [
          "scope",
          "level1",
          "level1_weight",
          "level2",
          "target_operator",
          "target_number",
          "target_unit",
          "actual_number",
        ].map((name) => [name, "VARCHAR"]),
      ),
    },
    ["level3", ...INDICATOR_CELLS],
  ),
  form_schedule: shape({ row: "INTEGER", item: "VARCHAR" }, SCHEDULE_CELLS),
  form_revenue: shape({ row: "INTEGER", no: "INTEGER", depth: "INTEGER" }, ["item", ...REVENUE_CELLS]),
};

/**
 * Gives the forms whose records lie at `path` to the engine as the tables `form`, `form_schedule` and, with their numbers worked out (see
 * `forms.sql`), `money`, `indicator` and `revenue`; tables of forms given before are gone. Expects the macros of cells.
 */
export async function createFormTables(connection: DuckDBConnection, path: string): Promise<void> {
  const types = Object.entries(TABLES).map(([table, columns]) => `${table}: ${literal(structOf(columns))}`);
  await connection.run(`create or replace temp table form_record as
    from read_json(${literal(path)}, format = 'newline_delimited',
      columns = {form_id: 'BIGINT', ${types.join(", ")}})`);
  for (const table of Object.keys(TABLES)) {
    await connection.run(`create or replace temp table ${table} as
      select form_id, record.* from (select form_id, ${table} as record from form_record where ${table} is not null)`);
  }
  await connection.run("drop table form_record");
  await connection.run(readFileSync(new URL("forms.sql", import.meta.url), "utf8"));
}

/** Lets the engine forget the forms it was given last. */
export async function dropFormTables(connection: DuckDBConnection): Promise<void> {
  for (const table of ["form", "form_schedule", "money", "indicator", "revenue"])
    await connection.run(`drop table ${table}`);
}

function structOf(columns: Readonly<Record<string, string>>): string {
  return `STRUCT(${Object.entries(columns)
    .map(([name, type]) => `"${name}" ${type}`)
    .join(", ")})`;
}
