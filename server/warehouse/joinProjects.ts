import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { activeBatches, batchFolder } from "../store/batches.ts";
import type { ProjectJoin } from "../store/joins.ts";
import type { StorePaths } from "../store/paths.ts";
import { loadNameMacros } from "./nameMacros.ts";
import { identifier, literal } from "./sqlText.ts";

/** Record kinds that keep the name of a project beside its code, and what they call it. */
const NAMES = { project: "project_name", ex_ante_review: "subject_name" };

/**
 * Makes the temporary table `project_join` of what people have decided, and its macros: `is_joined(department, name_key)` and
 * `is_refused(department, name_key, code)`. A decision without a department holds in all of them.
 */
export async function createJoinTable(connection: DuckDBConnection, joins: readonly ProjectJoin[]): Promise<void> {
  await connection.run(`create or replace temp table project_join
    (decided_department varchar, decided_key varchar, decided_code varchar, is_same boolean)`);
  for (const { department_code, name, project_code, is_same } of joins) {
    await connection.run("insert into project_join select $1, name_key($2), $3, $4", [
      department_code,
      name,
      project_code,
      is_same,
    ]);
  }
  // What a macro is called with is looked up inside it first: the columns of its table have names that nobody else has.
  const decided = (condition: string) => `exists (from project_join
    where decided_department in (department, '') and decided_key = name_key and ${condition})`;
  await connection.run(`create or replace temp macro is_joined(department, name_key) as ${decided("is_same")}`);
  await connection.run(`create or replace temp macro is_refused(department, name_key, code) as
    ${decided("not is_same and decided_code = code")}`);
}

/**
 * Shows rows of projects that people have joined under the code of the other: the views `batches.<kind>` say that code, batches
 * stay as they are. Expects the views of `loadBatches`; does nothing where nothing was joined.
 */
export async function joinProjects(connection: DuckDBConnection, joins: readonly ProjectJoin[]): Promise<void> {
  const same = joins.filter(({ is_same }) => is_same);
  if (same.length === 0) return;
  await loadNameMacros(connection);
  await createJoinTable(connection, same);
  const codes = resolved(await joinedCodes(connection));
  if (codes.size === 0) return;
  await connection.run("create table batches.joined_project (made_code varchar, project_code varchar)");
  for (const pair of codes) await connection.run("insert into batches.joined_project values ($1, $2)", pair);
  for (const [kind, columns] of await codeColumns(connection)) await showJoined(connection, kind, columns);
}

/** Whether rows that count are of projects that these decisions join. */
export async function concernsBatches(
  connection: DuckDBConnection,
  store: StorePaths,
  joins: readonly ProjectJoin[],
): Promise<boolean> {
  const made = madeNames((kind) => {
    const paths = activeBatches(store).map(({ id }) => join(batchFolder(store, id), `${kind}.parquet`));
    const kept = paths.filter((path) => existsSync(path));
    return kept.length === 0 ? null : `read_parquet([${kept.map(literal).join(", ")}], union_by_name = true)`;
  });
  if (made === "") return false;
  await loadNameMacros(connection);
  await createJoinTable(connection, joins);
  const reader = await connection.runAndReadAll(`select exists (from (${made}) as made
    join project_join on decided_key = made.name_key and decided_department in (made.department, ''))`);
  return reader.getRows()[0]?.[0] === true;
}

/** SQL for the codes that were made of names, with those names; empty where no record kind keeps any. */
function madeNames(sourceOf: (kind: string) => string | null): string {
  const selects = Object.entries(NAMES).flatMap(([kind, name]) => {
    const source = sourceOf(kind);
    if (source === null) return [];
    return `select distinct project_code, coalesce(department_code, '') as department, name_key(${name}) as name_key
      from ${source} where is_made_code(project_code)`;
  });
  return selects.join(" union ");
}

/** Codes that were made of a name that somebody has joined with a project, and that project's. */
async function joinedCodes(connection: DuckDBConnection): Promise<Map<string, string>> {
  const reader = await connection.runAndReadAll(`
    select made.project_code, arg_max(decided_code, (decided_department <> '', decided_code))
    from (${madeNames((kind) => `batches.${kind}`)}) as made
    join project_join on decided_key = made.name_key and decided_department in (made.department, '')
    where decided_code <> made.project_code
    group by all order by all`);
  return new Map(reader.getRows().map(([from, to]) => [String(from), String(to)]));
}

/** Who is joined with one that is itself joined goes with it to the last; those of a circle go to the first of their codes. */
function resolved(codes: ReadonlyMap<string, string>): Map<string, string> {
  const lastOf = (from: string): string => {
    const way = [from];
    for (let next = codes.get(from); next !== undefined; next = codes.get(next)) {
      if (way.includes(next)) return way.slice(way.indexOf(next)).sort()[0] ?? from;
      way.push(next);
    }
    return way.at(-1) ?? from;
  };
  return new Map([...codes.keys()].map((from) => [from, lastOf(from)]));
}

/** The columns of each record kind that may name a project. */
async function codeColumns(connection: DuckDBConnection): Promise<Map<string, string[]>> {
  const reader = await connection.runAndReadAll(`select view_name, column_name
    from duckdb_views() join duckdb_columns() on table_name = view_name and duckdb_columns.database_name = 'batches'
    where duckdb_views.database_name = 'batches' and column_name in ('project_code', 'subject_code') order by all`);
  const columns = new Map<string, string[]>();
  for (const [kind, column] of reader.getRows().map((row) => row.map(String))) {
    if (kind !== undefined && column !== undefined) columns.set(kind, [...(columns.get(kind) ?? []), column]);
  }
  return columns;
}

async function showJoined(connection: DuckDBConnection, kind: string, columns: readonly string[]): Promise<void> {
  const printed = `batches.${identifier(`${kind}_printed`)}`;
  await connection.run(`alter view batches.${identifier(kind)} rename to ${identifier(`${kind}_printed`)}`);
  const joins = columns.map(
    (column) => `left join batches.joined_project as of_${column} on of_${column}.made_code = printed.${column}`,
  );
  const codes = columns.map((column) => `coalesce(of_${column}.project_code, printed.${column}) as ${column}`);
  await connection.run(`create view batches.${identifier(kind)} as
    select printed.* replace (${codes.join(", ")}) from ${printed} as printed ${joins.join(" ")}`);
}
