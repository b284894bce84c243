import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
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

/**
 * Gives the forms of an import to the engine as the tables `form`, `form_money`, `form_indicator`, `form_schedule` and `form_revenue`, and
 * works out their numbers (see `forms.sql`); forms are numbered from 1 in the order given. Expects the macros of cells.
 */
export async function createFormTables(
  connection: DuckDBConnection,
  forms: readonly Form[],
  said: SaidOfForms,
  workFolder: string,
): Promise<void> {
  const records = forms.map((form, index) => formRecords(form, index + 1, said));
  const rows: Readonly<Record<string, (record: FormRecords) => readonly object[]>> = {
    form: ({ form }) => [form],
    form_money: ({ money }) => money,
    form_indicator: ({ indicators }) => indicators,
    form_schedule: ({ schedule }) => schedule,
    form_revenue: ({ revenue }) => revenue,
  };
  for (const [table, columns] of Object.entries(TABLES)) {
    const path = join(workFolder, `${table}.jsonl`);
    const lines = records.flatMap((record) => rows[table]?.(record) ?? []).map((row) => `${JSON.stringify(row)}\n`);
    await writeFile(path, lines.join(""));
    const types = Object.entries(columns).map(([name, type]) => `"${name}": '${type.replaceAll("'", "''")}'`);
    await connection.run(`create or replace temp table ${table} as
      from read_json(${literal(path)}, format = 'newline_delimited', columns = {${types.join(", ")}})`);
  }
  await connection.run(readFileSync(new URL("forms.sql", import.meta.url), "utf8"));
}
