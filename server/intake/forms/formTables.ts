import { readFileSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { literal } from "../../warehouse/sqlText.ts";
import type { Form } from "./form.ts";
import {
  type FormRecords,
  formRecords,
  INDICATOR_CELLS,
  MONEY_CELLS,
  REVENUE_CELLS,
  type SaidOfForms,
  SCHEDULE_CELLS,
} from "./formRecords.ts";

const SAID = 'STRUCT("text" VARCHAR, cell VARCHAR)';

function shape(plain: Readonly<Record<string, string>>, saids: readonly string[]): Readonly<Record<string, string>> {
  return { form_id: "INTEGER", ...plain, ...Object.fromEntries(saids.map((name) => [name, SAID])) };
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

const ROWS: Readonly<Record<string, (record: FormRecords) => readonly object[]>> = {
  form: ({ form }) => [form],
  form_money: ({ money }) => money,
  form_indicator: ({ indicators }) => indicators,
  form_schedule: ({ schedule }) => schedule,
  form_revenue: ({ revenue }) => revenue,
};

/** Forms that are taken apart before their records are written. */
const AT_ONCE = 100;

/**
 * Gives the forms of an import to the engine as the tables `form`, `form_schedule` and, with their numbers worked out (see `forms.sql`),
 * `money`, `indicator` and `revenue`; forms are numbered from 1 in the order given. Expects the macros of cells.
 */
export async function createFormTables(
  connection: DuckDBConnection,
  forms: readonly Form[],
  said: SaidOfForms,
  workFolder: string,
): Promise<void> {
  const pathOf = (table: string) => join(workFolder, `${table}.jsonl`);
  for (let first = 0; first < forms.length; first += AT_ONCE) {
    const some = forms.slice(first, first + AT_ONCE).map((form, index) => formRecords(form, first + index + 1, said));
    for (const [table, rowsOf] of Object.entries(ROWS)) {
      const lines = some.flatMap(rowsOf).map((row) => `${JSON.stringify(row)}\n`);
      await appendFile(pathOf(table), lines.join(""));
    }
  }
  for (const [table, columns] of Object.entries(TABLES)) {
    const types = Object.entries(columns).map(([name, type]) => `"${name}": '${type.replaceAll("'", "''")}'`);
    await connection.run(`create or replace temp table ${table} as
      from read_json(${literal(pathOf(table))}, format = 'newline_delimited', columns = {${types.join(", ")}})`);
  }
  await connection.run(readFileSync(new URL("forms.sql", import.meta.url), "utf8"));
}
