import type { DuckDBConnection } from "@duckdb/node-api";
import { literal } from "../../warehouse/sqlText.ts";
import type { Reading } from "../convert/readings.ts";
import type { Filling } from "../fill/filling.ts";
import { hasContent, requirements } from "../fill/fillKind.ts";
import { columnLetters } from "../read/cellAddress.ts";

/** One thing that may be wrong with rows of a sheet, in SQL. */
interface Suspicion {
  /** How often it is so, as an aggregate over `<table>_rows`; most sheets have nothing of the kind. */
  readonly count: string;
  readonly cell: string;
  readonly column: string;
  readonly value: string;
  readonly rule: string;
  readonly severity: "error" | "warning" | "info";
  readonly from: string;
  /** What the value may be instead. */
  readonly computed?: string;
}

/**
 * Adds everything that is wrong with the rows of one sheet beside its cells: missing values, and names that had to stand for codes.
 * `named`: the tables that have projects by name alone.
 */
export async function addRowProblems(
  connection: DuckDBConnection,
  fillings: readonly Filling[],
  named: ReadonlySet<string>,
): Promise<void> {
  const [first] = fillings;
  if (!first) return;
  const { sheet } = first.recognised;
  const suspicions = [
    ...missing(first, fillings),
    ...departmentProblems(first),
    ...(named.has(first.table) ? namedProjects(first) : []),
    ...idleRows(first, fillings),
  ];
  const counted = await connection.runAndReadAll(
    `select ${suspicions.map(({ count }) => count).join(",\n")} from ${first.table}_rows`,
  );
  const counts = (counted.getRows()[0] ?? []).map(Number);
  for (const { cell, column, value, rule, severity, from, computed } of suspicions.filter(
    (_, index) => counts[index],
  )) {
    await connection.run(`insert into problem
      select ${literal(sheet.file)}, ${literal(sheet.sheet)}, ${cell}, source_row, ${column}, left(${value}, 200),
        ${literal(rule)}, ${literal(severity)}, null, ${computed ?? "null"} from ${from}`);
  }
}

/** A cell that several kinds miss is one problem. */
function missing({ table }: Filling, fillings: readonly Filling[]): Suspicion[] {
  const conditions = new Map<string, { column: string; cell: string; rows: string[] }>();
  for (const filling of fillings) {
    for (const { column, position, lacking } of requirements(filling)) {
      const cell = position === null ? "''" : `${literal(columnLetters(position))} || source_row`;
      const known = conditions.get(`${cell} ${column}`) ?? { column, cell, rows: [] };
      known.rows.push(`(${hasContent(filling)} and ${lacking})`);
      conditions.set(`${cell} ${column}`, known);
    }
  }
  return [...conditions.values()].map(({ column, cell, rows }) => ({
    count: `count(*) filter (${rows.join(" or ")})`,
    cell,
    column: literal(column),
    value: "''",
    rule: "required_missing",
    severity: "error",
    from: `${table}_rows where ${rows.join(" or ")}`,
  }));
}

function departmentProblems({ table, readings }: Filling): Suspicion[] {
  const reading = readings.identity("department_name") ?? readings.identity("department_code");
  const column = literal("department_name");
  return [
    {
      count: "count(*) filter (department_rule = 'department_made')",
      cell: cellOf(reading, "first_row"),
      column,
      value: "name",
      rule: "department_made",
      severity: "warning",
      from: `(select name, min(first_row) as first_row, min(first_row) as source_row from ${table}_department
        where rule = 'department_made' group by name) as made
        where not exists (from problem where rule = 'department_made' and value = left(made.name, 200))`,
    },
    {
      count: "count(*) filter (department_rule = 'department_ambiguous')",
      cell: cellOf(reading, "source_row"),
      column,
      value: "department_name",
      rule: "department_ambiguous",
      severity: "error",
      from: `${table}_rows where department_rule = 'department_ambiguous'`,
    },
  ];
}

/** Rows whose project has a name but no code: one warning a sheet for each way they were settled, and what they may be instead. */
function namedProjects({ table, readings, recognised }: Filling): Suspicion[] {
  // Budgets and indicators of a form are of the project that the form itself is of.
  if (recognised.is_of_forms && !recognised.fills.some(({ kind }) => kind === "project")) return [];
  const reading = readings.identity("project_name") ?? readings.identity("subject_name");
  const counted = (condition: string, rule: string): Suspicion => ({
    count: `count(*) filter (${condition} and subject_type <> 'department')`,
    cell: cellOf(reading, "source_row"),
    column: literal("project_code"),
    value: `'×' || row_count`,
    rule,
    severity: "warning",
    from: `(select count(*) as row_count, min(source_row) as source_row from ${table}_rows
      where ${condition} and subject_type <> 'department')`,
  });
  return [
    counted("is_project_made", "project_code_made"),
    counted("is_project_matched", "project_matched_by_name"),
    {
      count: "count(*) filter (is_project_made and subject_type <> 'department')",
      cell: cellOf(reading, "first_row"),
      column: literal("project_name"),
      value: "name",
      rule: "project_near_miss",
      severity: "info",
      from: `(select first_row, first_row as source_row, name, candidate from ${table}_near)`,
      computed: "candidate",
    },
  ];
}

/** Rows that have nothing for any kind are not lost without a word. */
function idleRows({ table }: Filling, fillings: readonly Filling[]): Suspicion[] {
  const contents = fillings.map(hasContent);
  if (contents.includes("true")) return [];
  const isIdle = `not coalesce(${contents.join(" or ")}, false)`;
  return [
    {
      count: `count(*) filter (${isIdle})`,
      cell: "''",
      column: "''",
      value: `'×' || idle_count`,
      rule: "rows_without_content",
      severity: "warning",
      from: `(select count(*) as idle_count, min(source_row) as source_row from ${table}_rows where ${isIdle})`,
    },
  ];
}

function cellOf(reading: Reading | null, row: string): string {
  return reading === null ? "''" : `${literal(columnLetters(reading.position))} || ${row}`;
}
