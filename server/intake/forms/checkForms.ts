import { readdirSync, readFileSync } from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";
import { literal } from "../../warehouse/sqlText.ts";

const CHECKS = new URL("checks/", import.meta.url);

/**
 * Runs every check of `checks/` over the tables of forms and adds what it finds to the table `problem`, with the cells that belong to the
 * finding joined by `, `. The rule has the name of its file; `severities` says how much it weighs.
 */
export async function checkForms(connection: DuckDBConnection, severities: ReadonlyMap<string, string>): Promise<void> {
  for (const file of readdirSync(CHECKS).sort()) {
    const rule = file.replace(/\.sql$/, "");
    const severity = severities.get(rule);
    if (severity === undefined) throw new Error(`rules.csv does not know the rule ${rule}.`);
    const sql = readFileSync(new URL(file, CHECKS), "utf8");
    await connection.run(`insert into problem
      select form.file, form.sheet, array_to_string(found.cells, ', '),
        try_cast(regexp_extract(found.cells[1], '[0-9]+$') as integer), '', left(coalesce(found.printed::varchar, ''), 200),
        ${literal(rule)}, ${literal(severity)}, found.printed::varchar, found.computed::varchar
      from (${sql}) as found join form using (form_id)`);
  }
}
