import type { DuckDBConnection } from "@duckdb/node-api";
import type { FixedValue } from "../convert/fixedValues.ts";
import type { Readings } from "../convert/readings.ts";
import type { Lists } from "../lists.ts";
import type { RecognisedSheet } from "../recognise/recogniseSheet.ts";
import { collectDepartments, type DepartmentCells } from "./departments.ts";

/** SQL for the identity columns of a sheet's rows. */
export interface IdentitySql {
  /** Given once, else from its cells, else null. */
  readonly value: (column: string) => string;
  /** Whether the cell says something, even if it cannot be read. */
  readonly isPrinted: (column: string) => string;
}

/** How to say an identity column of this sheet in SQL. */
export function identitySql(
  { given }: RecognisedSheet,
  readings: Readings,
  lists: Lists,
  fixed: FixedValue,
): IdentitySql {
  const value = (name: string) => {
    const column = lists.columns.find((each) => each.column === name);
    const fact = given.get(name);
    const reading = readings.identity(name);
    if (column && fact) return fixed(column, fact) ?? "null";
    return reading === null ? "null" : `value_${reading.id}`;
  };
  const isPrinted = (name: string) => {
    const reading = readings.identity(name);
    return `(${value(name)} is not null${reading === null ? "" : ` or rule_${reading.id} is not null`})`;
  };
  return { value, isPrinted };
}

/** Collects the departments of a sheet's table; see `collectDepartments`. */
export async function departmentsOfSheet(
  connection: DuckDBConnection,
  sheet: string,
  sql: IdentitySql,
  options: { readonly isDeclared: boolean },
): Promise<void> {
  await collectDepartments(connection, sheet, departmentCells(sql), options);
}

/**
 * Makes the view `<sheet>_base`: the sheet's rows of data with whose they are: `region_code`, `department_code`,
 * `department_name`, `department_rule`, `project_code` (scoped by department where the codes are; made from region,
 * department, year of start and name where there is none: `is_project_made`), `named_project`, `subject_type`, `subject_code`. See
 * `settleProjects` for `<sheet>_rows`.
 */
export async function createRowsView(
  connection: DuckDBConnection,
  sheet: string,
  sql: IdentitySql,
  scope: string | undefined,
): Promise<void> {
  const departments = await departmentColumns(connection, sheet, departmentCells(sql));
  const projectName = `coalesce(${sql.value("project_name")}, ${sql.value("subject_name")})`;
  const printed = `coalesce(${sql.value("project_code")}, ${sql.value("subject_code")})`;
  const isBlank = `not ${sql.isPrinted("project_code")} and not ${sql.isPrinted("subject_code")}`;
  const scoped = scope === "department" ? `${departments.code} || '/' || ${printed}` : printed;
  const made = `'p-' || left(md5(concat_ws('|', coalesce(${departments.region}, ''), coalesce(${departments.code}, ''),
    coalesce(${sql.value("start_year")}::varchar, ''), name_key(${projectName}))), 12)`;
  await connection.run(`create or replace temp view ${sheet}_base as
    select *, case when subject_type = 'department' then coalesce(printed_subject, department_code)
        else project_code end as subject_code
    from (select *, coalesce(printed_subject_type, case when project_code is not null or department_code is null
          then 'project' else 'department' end) as subject_type
      from (select sheet.*, ${departments.region} as region_code, ${departments.code} as department_code,
          ${departments.name} as department_name, ${departments.rule} as department_rule,
          ${sql.value("subject_type")}::varchar as printed_subject_type, ${sql.value("subject_code")}::varchar as printed_subject,
          coalesce(${scoped}, case when ${isBlank} and ${projectName} is not null then ${made} end) as project_code,
          ${isBlank} and ${projectName} is not null as is_project_made, ${projectName} as named_project
        from ${sheet} as sheet ${departments.join}
        where role = 'data'))`);
}

interface DepartmentColumns extends DepartmentCells {
  readonly rule: string;
  readonly join: string;
}

/** Where departments were printed just as they are settled, the cells themselves say them and no row has to look for its own. */
async function departmentColumns(
  connection: DuckDBConnection,
  sheet: string,
  cells: DepartmentCells,
): Promise<DepartmentColumns> {
  const found = await connection.runAndReadAll(`select exists (from ${sheet}_department
    where code is distinct from printed_code or name is distinct from printed_name or rule is not null)`);
  if (found.getRows()[0]?.[0] === false) return { ...cells, rule: "null::varchar", join: "" };
  const column = (name: string) => `department.${name}`;
  return {
    region: column("region"),
    code: column("code"),
    name: column("name"),
    rule: column("rule"),
    join: `left join ${sheet}_department as department on ${sameDepartment(cells)}`,
  };
}

/** What holds for the whole sheet needs no comparing. */
function sameDepartment({ code, name, region }: DepartmentCells): string {
  const pairs = [
    ["printed_code", code],
    ["printed_name", name],
    ["region", region],
  ].filter(([, cell]) => cell?.startsWith("value_"));
  const same = pairs.map(([column, cell]) => `department.${column} is not distinct from ${cell}`);
  return same.length === 0 ? "true" : same.join(" and ");
}

function departmentCells(sql: IdentitySql): DepartmentCells {
  return {
    code: `${sql.value("department_code")}::varchar`,
    name: `${sql.value("department_name")}::varchar`,
    region: `${sql.value("region_code")}::varchar`,
  };
}
