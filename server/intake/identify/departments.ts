import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { activeBatches, batchFolder } from "../../store/batches.ts";
import type { StorePaths } from "../../store/paths.ts";
import { literal } from "../../warehouse/sqlText.ts";

/** SQL over a sheet's table for what its rows say of their department, as printed; `null` where they do not. */
export interface DepartmentCells {
  readonly code: string;
  readonly name: string;
  readonly region: string;
}

const MACROS = `
  create or replace temp macro code_in(cell) as
    half_width(regexp_extract(cell, '^[\\[［]?([0-9０-９]{3,})(?:[\\]］]|\\s*[-－—–_]|\\s)\\s*[^0-9０-９].*$', 1));
  create or replace temp macro name_in(cell) as
    regexp_extract(cell, '^[\\[［]?[0-9０-９]{3,}(?:[\\]］]|\\s*[-－—–_]|\\s)[-－—–_\\s]*([^0-9０-９].*)$', 1)`;

/** Makes the table \`known_department\` of the departments that accepted batches declare: the latest name of each code. */
export async function loadKnownDepartments(connection: DuckDBConnection, store: StorePaths): Promise<void> {
  await connection.run(MACROS);
  await connection.run(
    "create or replace temp table known_department (code varchar, name_key varchar, region varchar, is_declared boolean)",
  );
  for (const batch of activeBatches(store)) {
    const path = join(batchFolder(store, batch.id), "department.parquet");
    if (!existsSync(path)) continue;
    await connection.run(`delete from known_department
      where code in (select department_code from read_parquet(${literal(path)}))`);
    await connection.run(`insert into known_department
      select department_code, name_key(department_name), region_code, true from read_parquet(${literal(path)})`);
  }
}

/**
 * Makes the table `<sheet>_department`: one row for each way in which the sheet's rows print a department (`printed_code`,
 * `printed_name`, `region`), with code and name told apart (`219001-某单位`) and the first row it stands in. Departments
 * with a code become known to all sheets of the import; a list of departments declares them.
 */
export async function collectDepartments(
  connection: DuckDBConnection,
  sheet: string,
  cells: DepartmentCells,
  { isDeclared }: { readonly isDeclared: boolean },
): Promise<void> {
  await connection.run(`create or replace temp table ${sheet}_department as
    select printed_code, printed_name, region, first_row,
      coalesce(nullif(code_in(printed_code), ''), case when not contains(coalesce(printed_code, ''), '-')
        or code_in(printed_code) = '' then printed_code end, nullif(code_in(printed_name), '')) as code,
      coalesce(nullif(name_in(printed_name), ''), printed_name, nullif(name_in(printed_code), '')) as name,
      null::varchar as rule
    from (select ${cells.code} as printed_code, ${cells.name} as printed_name, ${cells.region} as region,
        min(source_row) as first_row
      from ${sheet} where role = 'data' group by all)`);
  await connection.run(`insert into known_department
    select distinct code, name_key(name), region, ${isDeclared} from ${sheet}_department as printed
    where code is not null and name is not null
      and not exists (select 1 from known_department as known where known.code = printed.code
        and known.name_key = name_key(printed.name) and known.region is not distinct from printed.region)`);
}

/**
 * Gives departments that are printed by name alone their code: that of the one known department of that name (and region),
 * else a code made of region and name (`rule` `department_made`); `department_ambiguous` where several fit, code null.
 */
export async function resolveDepartments(connection: DuckDBConnection, sheet: string): Promise<void> {
  await connection.run(`create or replace temp table ${sheet}_named as
    select printed_name, named.region, count(distinct known.code) as fits, min(known.code) as code
    from (select distinct printed_name, region, name from ${sheet}_department where code is null and name is not null) as named
    left join known_department as known on known.name_key = name_key(named.name)
      and (known.region = named.region or known.region is null or named.region is null)
    group by all`);
  await connection.run(`update ${sheet}_department as department
    set code = case named.fits
        when 0 then 'd-' || left(md5(coalesce(named.region, '') || '|' || name_key(department.name)), 10)
        when 1 then named.code end,
      rule = case named.fits when 0 then 'department_made' when 1 then null else 'department_ambiguous' end
    from ${sheet}_named as named
    where department.code is null and named.printed_name = department.printed_name
      and named.region is not distinct from department.region`);
}
