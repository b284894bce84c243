import type { DuckDBConnection } from "@duckdb/node-api";
import { SQL_TYPES } from "../../warehouse/dictionary.ts";
import { literal } from "../../warehouse/sqlText.ts";
import type { Column, Lists } from "../lists.ts";
import type { Fact } from "../recognise/sheetFacts.ts";
import { WrongRequest } from "../WrongRequest.ts";
import { cellType } from "./cellType.ts";
import { readCarefully } from "./readCarefully.ts";

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
  const wanted = [...facts].flatMap(([name, values]) => {
    const columns = lists.columns.filter(({ column }) => column === name);
    if (columns.length === 0) throw new WrongRequest("column_unknown", { column: name });
    return columns.flatMap((column) => values.map((fact) => ({ column, fact })));
  });
  const texts = new Map(wanted.map(({ column, fact }) => [keyOf(column, fact), { column, text: fact.value }]));
  const literals = await readTexts(connection, lists, texts, multiplier ?? "1");
  const value: FixedValue = (column, fact) => literals.get(keyOf(column, fact)) ?? null;
  for (const { column, fact } of wanted) {
    if (fact.reason === "person" && value(column, fact) === null) {
      throw new WrongRequest("value_unreadable", { column: column.column, value: fact.value });
    }
  }
  return value;
}

/** Columns of one form read a text alike, whatever kind they belong to. */
function keyOf({ column, type, codes, bare_number }: Column, { value }: Fact): string {
  return JSON.stringify([column, type, codes, bare_number, value]);
}

/** Reads all texts at once; null for one that breaks a rule or says nothing. */
async function readTexts(
  connection: DuckDBConnection,
  { codes }: Lists,
  texts: ReadonlyMap<string, { readonly column: Column; readonly text: string }>,
  multiplier: string,
): Promise<ReadonlyMap<string, string | null>> {
  if (texts.size === 0) return new Map();
  const cells = [...texts].map(([key, { column, text }], id) => {
    const bare_mark = column.bare_number === "ratio" ? "" : null;
    const form = { type: column.type, column: column.column, codes: column.codes, multiplier, bare_mark };
    return { key, text, id, type: cellType(form, codes), sqlType: SQL_TYPES[column.type] };
  });
  const row = `select ${cells.map(({ id, text }) => `${literal(text)} as cell_${id}`).join(", ")}`;
  const values = cells.map(({ id }) => `case when rule_${id} is null then read_${id} end`);
  const result = await connection.runAndReadAll(`select ${values.join(", ")} from (${readCarefully(row, cells)})`);
  const read = result.getRowsJson()[0] ?? [];
  return new Map(
    cells.map(({ key, sqlType }, index) => {
      const value = read[index] ?? null;
      return [key, value === null ? null : `${literal(String(value))}::${sqlType}`];
    }),
  );
}
