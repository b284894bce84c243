import { literal } from "../../warehouse/sqlText.ts";
import type { CellType } from "./cellForm.ts";

/** One of the cells of a row that are read with care: its text is the column `cell_<id>`, null where it is not to be read. */
export interface CarefulCell {
  readonly id: number;
  readonly type: CellType;
}

/**
 * SQL that adds to a relation, for each cell, `read_<id>` (its value, null where a rule refuses it) and `rule_<id>` (the rule it
 * breaks, or null). Every step is a projection of its own over plain columns: an expression that is written out many times
 * costs more to plan than a small sheet to read.
 */
export function readCarefully(rows: string, cells: readonly CarefulCell[]): string {
  const steps = [
    cells.map(({ id, type }) => `${type.is_raw ? `cell_${id}` : `tidy(cell_${id})`} as tidied_${id}`),
    cells.flatMap(({ id, type }) => (type.part ? [`${type.part(`tidied_${id}`)} as part_${id}`] : [])),
    cells.map(
      ({ id, type }) => `case when tidied_${id} is not null
        then ${type.canonical(`tidied_${id}`, `part_${id}`)} end as canonical_${id}`,
    ),
    cells.map(valueSql),
    cells.map(ruleSql),
    cells.map(({ id, type }) =>
      type.warns ? `typed_${id} as read_${id}` : `case when rule_${id} is null then typed_${id} end as read_${id}`,
    ),
  ];
  return steps
    .filter((columns) => columns.length > 0)
    .reduce((inner, columns) => `select *, ${columns.join(",\n")} from (${inner})`, rows);
}

function valueSql({ id, type }: CarefulCell): string {
  const text = `canonical_${id}`;
  return `case when ${text} is null or starts_with(${text}, chr(1)) then null else ${type.value(text)} end as typed_${id}`;
}

function ruleSql({ id, type }: CarefulCell): string {
  const text = `canonical_${id}`;
  return `case when ${text} is null then null
    when starts_with(${text}, chr(1)) then substr(${text}, 2)
    when typed_${id} is null then ${literal(type.unreadable)}
    else ${type.check(text, `typed_${id}`)} end as rule_${id}`;
}
