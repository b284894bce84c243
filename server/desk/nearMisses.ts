import type { DuckDBConnection } from "@duckdb/node-api";
import { batchFolder } from "../store/batches.ts";
import { readJoins } from "../store/joins.ts";
import type { StorePaths } from "../store/paths.ts";
import { currentSnapshot, snapshotPath } from "../store/snapshots.ts";
import { createJoinTable } from "../warehouse/joinProjects.ts";
import { loadNameMacros } from "../warehouse/nameMacros.ts";
import { literal } from "../warehouse/sqlText.ts";
import { draftedProjects, PUBLISHED_PROJECTS } from "./namedProjects.ts";
import { withEngine } from "./withEngine.ts";

/** A project as a person compares it with another, with the money of one year: the last of the pair's that both have, if any. */
export interface NearProject {
  readonly project_code: string;
  readonly project_name: string;
  readonly department_code: string;
  readonly department_name: string | null;
  readonly first_year: number;
  readonly last_year: number;
  readonly money_year: number;
  /** Exact decimal text, in yuan. */
  readonly requested_yuan: string | null;
  readonly budget_yuan: string | null;
  readonly executed_yuan: string | null;
  /** The code was made of the name: no file gives one. */
  readonly is_made: boolean;
  readonly is_in_import: boolean;
}

/** Two projects of one department whose names are equal or much alike; nobody has decided yet whether they are one. */
export interface NearMiss {
  /** Known by its name alone. */
  readonly named: NearProject;
  readonly other: NearProject;
}

/** More are not told at once. */
const MOST = 200;

/**
 * Near misses among the projects that count and those of a draft, the most alike first; of a draft only those it takes part in.
 * A project with a code of its own is never a near miss of another that has one.
 */
export async function nearMisses(
  store: StorePaths,
  draft: string | null,
): Promise<{ readonly total: number; readonly near_misses: NearMiss[] }> {
  const published = currentSnapshot(store);
  const sources = [
    ...(published === null ? [] : PUBLISHED_PROJECTS),
    ...(draft === null ? [] : draftedProjects(batchFolder(store, draft))),
  ];
  if (sources.length === 0) return { total: 0, near_misses: [] };
  return withEngine(async (connection) => {
    if (published !== null)
      await connection.run(`attach ${literal(snapshotPath(store, published))} as published (read_only)`);
    await loadNameMacros(connection);
    await createJoinTable(connection, readJoins(store));
    await connection.run(projectTables(sources));
    return readPairs(connection, draft !== null);
  });
}

/** Projects by year, what an import says of a year before what counts; and one row a project, as its last year has it. */
function projectTables(sources: readonly string[]): string {
  const texts = ["project_name", "department_code", "department_name"];
  const money = ["requested_yuan", "budget_yuan", "executed_yuan"];
  return `create temp table project_year as
    select project_code, fiscal_year, bool_or(is_in_import) as is_in_import,
      ${[...texts, ...money].map((name) => `arg_max(${name}, is_in_import) as ${name}`).join(", ")}
    from (${sources.join(" union all by name ")})
    where project_code is not null and project_name is not null and department_code is not null
      and department_code <> 'unknown'
    group by all;
    create temp table project as
    select fiscal_year as last_year, * exclude (fiscal_year, is_in_import), name_key(project_name) as name_key,
      is_made_code(project_code) as is_made,
      min(fiscal_year) over (partition by project_code) as first_year,
      bool_or(is_in_import) over (partition by project_code) as is_in_import
    from project_year
    qualify row_number() over (partition by project_code order by fiscal_year desc) = 1`;
}

async function readPairs(
  connection: DuckDBConnection,
  isOfDraft: boolean,
): Promise<{ total: number; near_misses: NearMiss[] }> {
  const reader = await connection.runAndReadAll(`
    with pair as (
      select named.project_code as named_code, other.project_code as other_code, count(*) over ()::integer as total,
        row_number() over (order by jaro_winkler_similarity(named.name_key, other.name_key) desc, named.project_name,
          named.project_code, other.project_code) as position
      from (from project where is_made and not is_joined(department_code, name_key)) as named
      join project as other
        on other.department_code = named.department_code and other.project_code <> named.project_code
        and (not other.is_made or named.project_code < other.project_code)
      where is_near(named.name_key, other.name_key)
        and not is_refused(named.department_code, named.name_key, other.project_code)
        ${isOfDraft ? "and (named.is_in_import or other.is_in_import)" : ""}
      order by position limit ${MOST}),
    shared as (
      select named_code, other_code, max(fiscal_year) as shared_year
      from pair
      join project_year as named on named.project_code = named_code
      join project_year as other using (fiscal_year)
      where other.project_code = other_code group by all)
    select to_json({'named': ${shown("named")}, 'other': ${shown("other")}})::varchar, total
    from pair left join shared using (named_code, other_code) ${joined("named")} ${joined("other")}
    order by position`);
  const rows = reader.getRowsJson();
  return {
    total: Number(rows[0]?.[1] ?? 0),
    near_misses: rows.map(([pair]) => JSON.parse(String(pair)) as NearMiss),
  };
}

function shown(side: string): string {
  const texts = ["project_code", "project_name", "department_code", "department_name"];
  const fields = [...texts, "first_year", "last_year", "is_made", "is_in_import"].map(
    (name) => `'${name}': ${side}.${name}`,
  );
  const money = ["requested_yuan", "budget_yuan", "executed_yuan"].map(
    (name) => `'${name}': ${side}_money.${name}::varchar`,
  );
  return `{${[...fields, `'money_year': ${side}_money.fiscal_year`, ...money].join(", ")}}`;
}

function joined(side: string): string {
  return `join project as ${side} on ${side}.project_code = ${side}_code
    join project_year as ${side}_money on ${side}_money.project_code = ${side}_code
      and ${side}_money.fiscal_year = coalesce(shared_year, ${side}.last_year)`;
}
