import type { DuckDBConnection } from "@duckdb/node-api";
import { literal } from "../warehouse/sqlText.ts";
import { columnLetters } from "./cellAddress.ts";
import type { Filling } from "./filling.ts";
import { hasContent, requirements } from "./fillKind.ts";
import type { Reading } from "./readings.ts";

/** Adds everything that is wrong with the rows of one sheet beside its cells: missing values, and names that had to stand for codes. */
export async function addRowProblems(connection: DuckDBConnection, fillings: readonly Filling[]): Promise<void> {
  const [first] = fillings;
  if (!first) return;
  await addMissing(connection, fillings);
  await addDepartmentProblems(connection, first);
  await addMadeProjects(connection, first);
  await addIdleRows(connection, fillings);
}

/** A cell that several kinds miss is one problem. */
async function addMissing(connection: DuckDBConnection, fillings: readonly Filling[]): Promise<void> {
  const conditions = new Map<string, { column: string; cell: string; rows: string[] }>();
  for (const filling of fillings) {
    for (const { column, position, lacking } of requirements(filling)) {
      const cell = position === null ? "''" : `${literal(columnLetters(position))} || source_row`;
      const known = conditions.get(`${cell} ${column}`) ?? { column, cell, rows: [] };
      known.rows.push(`(${hasContent(filling)} and ${lacking})`);
      conditions.set(`${cell} ${column}`, known);
    }
  }
  for (const { column, cell, rows } of conditions.values()) {
    await insert(connection, fillings[0] as Filling, {
      cell,
      column: literal(column),
      value: "''",
      rule: "required_missing",
      severity: "error",
      from: `${fillings[0]?.table}_rows where ${rows.join(" or ")}`,
    });
  }
}

async function addDepartmentProblems(connection: DuckDBConnection, filling: Filling): Promise<void> {
  const { table, readings } = filling;
  const reading = readings.identity("department_name") ?? readings.identity("department_code");
  const column = literal("department_name");
  await insert(connection, filling, {
    cell: cellOf(reading, "first_row"),
    column,
    value: "name",
    rule: "department_made",
    severity: "warning",
    from: `(select name, min(first_row) as first_row, min(first_row) as source_row from ${table}_department
      where rule = 'department_made' group by name) as made
      where not exists (from problem where rule = 'department_made' and value = left(made.name, 200))`,
  });
  await insert(connection, filling, {
    cell: cellOf(reading, "source_row"),
    column,
    value: "department_name",
    rule: "department_ambiguous",
    severity: "error",
    from: `${table}_rows where department_rule = 'department_ambiguous'`,
  });
}

/** One warning a sheet: how many rows got a code made of their name, and the first of them. */
async function addMadeProjects(connection: DuckDBConnection, filling: Filling): Promise<void> {
  const { table, readings } = filling;
  await insert(connection, filling, {
    cell: cellOf(readings.identity("project_name") ?? readings.identity("subject_name"), "source_row"),
    column: literal("project_code"),
    value: `'×' || made_count`,
    rule: "project_code_made",
    severity: "warning",
    from: `(select count(*) as made_count, min(source_row) as source_row from ${table}_rows
      where is_project_made and subject_type <> 'department') where made_count > 0`,
  });
}

/** Rows that have nothing for any kind are not lost without a word. */
async function addIdleRows(connection: DuckDBConnection, fillings: readonly Filling[]): Promise<void> {
  const [first] = fillings;
  const contents = fillings.map(hasContent);
  if (!first || contents.includes("true")) return;
  await insert(connection, first, {
    cell: "''",
    column: "''",
    value: `'×' || idle_count`,
    rule: "rows_without_content",
    severity: "warning",
    from: `(select count(*) as idle_count, min(source_row) as source_row from ${first.table}_rows
      where not coalesce(${contents.join(" or ")}, false)) where idle_count > 0`,
  });
}

interface Insertion {
  readonly cell: string;
  readonly column: string;
  readonly value: string;
  readonly rule: string;
  readonly severity: string;
  readonly from: string;
}

async function insert(connection: DuckDBConnection, { recognised }: Filling, insertion: Insertion): Promise<void> {
  const { cell, column, value, rule, severity, from } = insertion;
  const { sheet } = recognised;
  await connection.run(`insert into problem
    select ${literal(sheet.file)}, ${literal(sheet.sheet)}, ${cell}, source_row, ${column}, left(${value}, 200),
      ${literal(rule)}, ${literal(severity)}, null, null from ${from}`);
}

function cellOf(reading: Reading | null, row: string): string {
  return reading === null ? "''" : `${literal(columnLetters(reading.position))} || ${row}`;
}
