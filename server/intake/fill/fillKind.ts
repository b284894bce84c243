import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier, literal } from "../../warehouse/sqlText.ts";
import type { Reading } from "../convert/readings.ts";
import { isPayload } from "../recognise/chooseKinds.ts";
import type { Filling } from "./filling.ts";
import { valueSql } from "./valueSql.ts";

/** A required column (or one of a group) that a row must have a value for. */
export interface Requirement {
  readonly column: string;
  /** Where the missing value should stand; null where the sheet has no cell for it. */
  readonly position: number | null;
  /** SQL over `<table>_rows`: the row lacks it, and not because its cell cannot be read. */
  readonly lacking: string;
}

/**
 * Makes the view `<table>_fill_<kind>`: the kind's columns in the order of the dictionary, `source_file`, `source_sheet`,
 * `source_row`, `sheet_order` and `is_refused`: a cell the kind needs cannot be read, is missing, or its department is
 * in doubt. Rows that have nothing of this kind are left out where the sheet fills other kinds as well.
 */
export async function fillKind(connection: DuckDBConnection, filling: Filling): Promise<void> {
  const { table, fill, columns } = filling;
  const values = columns.map((column) => `${valueSql(column, filling)} as ${identifier(column.column)}`);
  const refusals = [
    ...kindReadings(filling).map(({ id }) => `(rule_${id} is not null and value_${id} is null)`),
    ...requirements(filling).map(({ lacking }) => `(${lacking})`),
    ...(isOfDepartment(filling) ? ["coalesce(department_rule = 'department_ambiguous', false)"] : []),
  ];
  await connection.run(`create or replace temp view ${table}_fill_${fill.kind} as
    select ${values.join(",\n")}, ${placeSql(filling)}, ${refusals.length === 0 ? "false" : refusals.join(" or ")} as is_refused
    from ${fromSql(filling)} where ${hasContent(filling)}`);
}

/** Where a row stands: in the sheet itself, or in the form that it was read from. */
function placeSql({ recognised: { sheet, is_of_forms }, order }: Filling): string {
  if (is_of_forms) {
    return `origin.source_file, origin.source_sheet, origin.source_row as source_row,
      ${order}::bigint * 1000000000 + origin.seq as sheet_order`;
  }
  return `${literal(sheet.file)} as source_file, ${literal(sheet.sheet)} as source_sheet, source_row,
    ${order}::bigint * 1000000000 as sheet_order`;
}

function fromSql({ table, recognised: { sheet, is_of_forms } }: Filling): string {
  if (!is_of_forms) return `${table}_rows`;
  return `(select * rename (source_row as form_seq) from ${table}_rows) as form_row
    join form_origin as origin on origin.seq = form_row.form_seq and origin.sheet = ${literal(sheet.sheet)}`;
}

/** The readings that decide whether a row of the kind is refused. */
export function kindReadings({ columns, fill, readings }: Filling): Reading[] {
  const used = columns.flatMap(({ column }) => readings.of(fill.kind, column) ?? []);
  const hasProject = columns.some(({ column }) => column === "subject_code" || column === "project_code");
  const project = hasProject ? readings.identity("project_code") : null;
  return [...new Set(project === null ? used : [...used, project])];
}

/** What a row must have to be one of the kind. */
export function requirements(filling: Filling): Requirement[] {
  const { columns } = filling;
  const single = columns.filter(({ required }) => required === "yes").map((column) => [column]);
  const names = new Set(columns.map(({ required }) => required).filter((group) => group !== "" && group !== "yes"));
  const groups = [...names].map((group) => columns.filter(({ required }) => required === group));
  return [...single, ...groups].map((members) => {
    const cells = members.flatMap(({ column }) => cellsOf(column, filling));
    const blank = members.map((column) => `${valueSql(column, filling)} is null`);
    const readable = [...new Set(cells.map(({ id }) => `(rule_${id} is null or value_${id} is not null)`))];
    return {
      column: (members.find(({ column }) => filling.fill.sources.has(column)) ?? members[0])?.column ?? "",
      position: cells[0]?.position ?? null,
      lacking: [...blank, ...readable].join(" and "),
    };
  });
}

/** SQL over `<table>_rows`: the row has something of this kind. */
export function hasContent(filling: Filling): string {
  const { fill, recognised, readings } = filling;
  if (fill.kind === "project" || fill.kind === "department" || recognised.fills.length === 1) return "true";
  const cells = [...fill.sources]
    .filter(([column, source]) => isPayload(fill.kind, column, source))
    .flatMap(([column]) => readings.of(fill.kind, column) ?? []);
  return cells.length === 0
    ? "true"
    : `(${cells.map(({ id }) => `value_${id} is not null or rule_${id} is not null`).join(" or ")})`;
}

/** Cells that a column may get its value from: its own, or those a code is made of. */
export function cellsOf(column: string, { fill, readings }: Filling): Reading[] {
  const made: Readonly<Record<string, readonly string[]>> = {
    project_code: ["project_code", "project_name"],
    subject_code: ["subject_code", "project_code", "department_code", "department_name", "project_name"],
    department_code: ["department_code", "department_name"],
  };
  const own = readings.of(fill.kind, column);
  return [...new Set([own, ...(made[column] ?? []).map(readings.identity)].filter((reading) => reading !== null))];
}

function isOfDepartment({ columns }: Filling): boolean {
  return columns.some(({ column }) => column === "department_name");
}
