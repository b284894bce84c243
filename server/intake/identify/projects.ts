import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { activeBatches, batchFolder } from "../../store/batches.ts";
import { readJoins } from "../../store/joins.ts";
import type { StorePaths } from "../../store/paths.ts";
import { createJoinTable } from "../../warehouse/joinProjects.ts";
import { literal } from "../../warehouse/sqlText.ts";

/**
 * Makes the view `<table>_rows` of each sheet from `<table>_base`: rows that print a project by name alone get the code of the one
 * project of that name in the same department, known from accepted batches or from other rows of the import
 * (`is_project_matched`). Never by guess: where several fit, or names are only alike, the row keeps the code that was made of its
 * name, and the table `<table>_near` lists the candidates. Rows of a project that somebody has joined with another count as
 * matched and keep their code all the same: the warehouse joins them, so that it can be taken back. Answers with the tables that
 * have rows by name alone.
 */
export async function settleProjects(
  connection: DuckDBConnection,
  store: StorePaths,
  tables: readonly string[],
): Promise<ReadonlySet<string>> {
  const named = new Set<string>();
  for (const table of tables) {
    if (await hasMadeProjects(connection, table)) named.add(table);
    else
      await connection.run(
        `create or replace temp view ${table}_rows as select *, false as is_project_matched from ${table}_base`,
      );
  }
  if (named.size === 0) return named;
  await loadKnownProjects(connection, store, tables);
  for (const table of named) await matchProjects(connection, table);
  return named;
}

async function hasMadeProjects(connection: DuckDBConnection, table: string): Promise<boolean> {
  const result = await connection.runAndReadAll(`select exists (from ${table}_base where is_project_made)`);
  return result.getRows()[0]?.[0] === true;
}

async function loadKnownProjects(
  connection: DuckDBConnection,
  store: StorePaths,
  tables: readonly string[],
): Promise<void> {
  const paths = activeBatches(store)
    .map(({ id }) => join(batchFolder(store, id), "project.parquet"))
    .filter((path) => existsSync(path));
  const kept = paths.length === 0 ? [] : [`read_parquet([${paths.map(literal).join(", ")}], union_by_name = true)`];
  const printed = tables.map(
    (table) =>
      `(select project_code, department_code, named_project as project_name from ${table}_base where not is_project_made)`,
  );
  await connection.run(`create or replace temp table known_project as
    select distinct project_code as code, coalesce(department_code, '') as department, project_name as name,
      name_key(project_name) as name_key
    from (${[...kept, ...printed].map((rows) => `select project_code, department_code, project_name from ${rows}`).join(" union all ")})
    where project_code is not null and project_name is not null and not is_made_code(project_code)`);
  await createJoinTable(connection, readJoins(store));
}

async function matchProjects(connection: DuckDBConnection, table: string): Promise<void> {
  await connection.run(`create or replace temp table ${table}_match as
    with made as (
      select coalesce(department_code, '') as department, name_key(named_project) as name_key,
        any_value(named_project) as name, min(source_row) as first_row
      from ${table}_base where is_project_made group by all),
    fitting as (
      select department, name_key, code from made join known_project using (department, name_key)
      where not is_refused(department, name_key, code)),
    counted as (
      select made.*, count(distinct code) as fits, min(code) as code
      from made left join fitting using (department, name_key)
      group by all)
    select * replace (case when fits = 1 and not is_joined(department, name_key) then code end as code),
      fits = 1 or is_joined(department, name_key) as is_settled
    from counted`);
  await connection.run(
    `create or replace temp view ${table}_rows as ${rowsSql(table, await isMatched(connection, table))}`,
  );
  await connection.run(`create or replace temp table ${table}_near as
    select match.first_row, match.name, known.code || ' ' || known.name as candidate
    from ${table}_match as match
    join known_project as known using (department)
    where not match.is_settled and is_near(known.name_key, match.name_key)
      and not is_refused(department, match.name_key, known.code)
    qualify row_number() over (partition by match.first_row, match.name
      order by jaro_winkler_similarity(known.name_key, match.name_key) desc, known.code) <= 3`);
}

async function isMatched(connection: DuckDBConnection, table: string): Promise<boolean> {
  const result = await connection.runAndReadAll(`select exists (from ${table}_match where is_settled)`);
  return result.getRows()[0]?.[0] === true;
}

/** The key of the join is worked out before it, so that the engine can hash it. */
function rowsSql(table: string, isMatched: boolean): string {
  if (!isMatched) return `select *, false as is_project_matched from ${table}_base`;
  return `select keyed.* exclude (match_department, match_name) replace (
        coalesce(match.code, keyed.project_code) as project_code,
        case when keyed.subject_type = 'department' then keyed.subject_code
          else coalesce(match.code, keyed.subject_code) end as subject_code,
        keyed.is_project_made and match.is_settled is null as is_project_made),
      match.is_settled is not null as is_project_matched
    from (select *, coalesce(department_code, '') as match_department,
        case when is_project_made then name_key(named_project) end as match_name from ${table}_base) as keyed
    left join (from ${table}_match where is_settled) as match
      on match.department = keyed.match_department and match.name_key = keyed.match_name`;
}
