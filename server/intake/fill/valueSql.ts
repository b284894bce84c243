import { SQL_TYPES } from "../../warehouse/dictionary.ts";
import { literal } from "../../warehouse/sqlText.ts";
import type { Column } from "../lists.ts";
import type { Filling } from "./filling.ts";

/** SQL, over `<table>_rows`, for the value of a column of the kind: typed, null where neither cell, person nor default has one. */
export function valueSql(column: Column, filling: Filling): string {
  return (SPECIAL[column.column] ?? plainSql)(column, filling);
}

type ColumnSql = (column: Column, filling: Filling) => string;

/** Columns that are not simply what stands in their cell. */
const SPECIAL: Readonly<Record<string, ColumnSql>> = {
  region_code: (column, filling) => `coalesce(region_code, ${plainSql(column, filling)})`,
  department_code: () => "department_code",
  department_name: () => "department_name",
  project_code: (_, { fill }) =>
    fill.kind === "ex_ante_review" ? "case when subject_type = 'project' then project_code end" : "project_code",
  parent_project_code: (column, filling) =>
    filling.recognised.scope === "department"
      ? `department_code || '/' || ${plainSql(column, filling)}`
      : plainSql(column, filling),
  subject_type: () => "subject_type",
  subject_code: () => "subject_code",
  review_no: (column, filling) => `coalesce(${plainSql(column, filling)}, project_code)`,
  approved_amount: (column, filling) =>
    `coalesce(${plainSql(column, filling)}, case when ${other("conclusion", filling)} = 'not_supported' then 0 end)`,
  indicator_no: indicatorNumber,
  target_number: (column, filling) => numberBeside("target_text", column, filling),
  actual_number: (column, filling) => numberBeside("actual_text", column, filling),
  operator: operatorBeside,
};

function plainSql({ column, type, default: byDefault }: Column, { fill, readings, fixed, columns }: Filling): string {
  const source = fill.sources.get(column);
  const self = columns.find((each) => each.column === column);
  const fact = source?.by === "fixed" ? source.fact : (source?.fallback ?? null);
  const reading = source?.by === "cell" ? readings.of(fill.kind, column) : null;
  const values = [
    reading ? `value_${reading.id}` : null,
    self && fact ? fixed(self, fact) : null,
    byDefault === "" ? null : `${literal(byDefault)}::${SQL_TYPES[type]}`,
  ].filter((value) => value !== null);
  return values.length === 0 ? `null::${SQL_TYPES[type]}` : `coalesce(${values.join(", ")})`;
}

function other(name: string, filling: Filling): string {
  const column = filling.columns.find((each) => each.column === name);
  return column ? valueSql(column, filling) : "null";
}

/** Indicators of a plan are counted in the order they are printed in; a monitoring row without number is the whole project. */
function indicatorNumber(column: Column, filling: Filling): string {
  if (filling.fill.sources.has("indicator_no") || filling.fill.kind === "monitoring") return plainSql(column, filling);
  return `row_number() over (partition by ${other("fiscal_year", filling)}, subject_type, subject_code
    order by source_row)::varchar`;
}

/** One printed value (`≥95%`) fills the text as it stands, and number and operator where it has them. */
const PRINTED_NUMBER = "^(?:>=|<=|[≥≤>＞<＜=＝])?\\s*(-?[0-9][0-9,]*(?:\\.[0-9]+)?)\\s*(?:[%％]|[^0-9]{0,8})$";

function numberBeside(text: string, column: Column, filling: Filling): string {
  const own = plainSql(column, filling);
  if (filling.fill.sources.has(column.column)) return own;
  return `coalesce(${own}, try_cast(replace(regexp_extract(half_width(${other(text, filling)}), ${literal(PRINTED_NUMBER)}, 1), ',', '')
    as decimal(20, 6)))`;
}

function operatorBeside(column: Column, filling: Filling): string {
  const own = plainSql(column, filling);
  if (filling.fill.sources.has("operator")) return own;
  return `coalesce(${own}, case regexp_extract(half_width(${other("target_text", filling)}), '^(>=|<=|[≥≤><=])\\s*-?[0-9]', 1)
    when '≥' then '>=' when '>=' then '>=' when '≤' then '<=' when '<=' then '<='
    when '>' then '>' when '<' then '<' when '=' then '=' end)`;
}
