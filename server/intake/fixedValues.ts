import type { DuckDBConnection } from "@duckdb/node-api";
import { SQL_TYPES } from "../warehouse/dictionary.ts";
import { literal } from "../warehouse/sqlText.ts";
import type { CellForm } from "./convert/cellForm.ts";
import { cellType } from "./convert/cellType.ts";
import type { Column, Lists } from "./lists.ts";
import type { Fact } from "./sheetFacts.ts";
import { WrongRequest } from "./WrongRequest.ts";

/** A value that holds for a whole sheet, read like a cell, as a typed SQL literal; null where a fact of the file cannot be read. */
export type FixedValue = (column: Column, fact: Fact) => string | null;

/**
 * Reads every value that is given once, for each column it may stand in, before any row is. Throws `WrongRequest`
 * `value_unreadable` for one that a person gave, `column_unknown` where no column has that name.
 */
export async function fixedValues(
  connection: DuckDBConnection,
  lists: Lists,
  facts: ReadonlyMap<string, readonly Fact[]>,
  multiplier: string | null,
): Promise<FixedValue> {
  const literals = new Map<string, string | null>();
  for (const [name, values] of facts) {
    const columns = lists.columns.filter(({ column }) => column === name);
    if (columns.length === 0) throw new WrongRequest("column_unknown", { column: name });
    for (const column of columns) {
      for (const fact of values) {
        const value = await readFixed(connection, lists, column, fact, multiplier);
        if (value === null && fact.reason === "person") {
          throw new WrongRequest("value_unreadable", { column: name, value: fact.value });
        }
        literals.set(keyOf(column, fact), value);
      }
    }
  }
  return (column, fact) => literals.get(keyOf(column, fact)) ?? null;
}

function keyOf(column: Column, fact: Fact): string {
  return JSON.stringify([column.kind, column.column, fact.value]);
}

async function readFixed(
  connection: DuckDBConnection,
  lists: Lists,
  column: Column,
  fact: Fact,
  multiplier: string | null,
): Promise<string | null> {
  const form: CellForm = {
    type: column.type,
    column: column.column,
    codes: column.codes,
    multiplier: multiplier ?? "1",
    bare_mark: column.bare_number === "ratio" ? "" : null,
  };
  const type = cellType(form, lists.codes);
  const result = await connection.runAndReadAll(
    `select case when rule is null then value end from (
      select *, case when starts_with(canonical, chr(1)) then 'refused' else ${type.check("canonical", "value")} end as rule
      from (select *, case when not starts_with(canonical, chr(1)) then ${type.value("canonical")} end as value
        from (select ${type.canonical(type.is_raw ? "cell" : "tidy(cell)")} as canonical from (select $1::varchar as cell))))`,
    [fact.value],
  );
  const value = result.getRowsJson()[0]?.[0] ?? null;
  return value === null ? null : `${literal(String(value))}::${SQL_TYPES[column.type]}`;
}
