import type { Unit } from "../format.ts";
import { roundedParts } from "../roundedParts.ts";
import type { TableColumn } from "./columnsOf.ts";

type AnyRow = Readonly<Record<string, unknown>>;

/**
 * Amounts of a table with totals, printed so that each column shown adds up to its total shown: by column, the text of each row.
 * Columns without a total, and those whose rows are no parts of it, are left to be printed one by one.
 */
export function partTexts(
  columns: readonly TableColumn[],
  rows: readonly AnyRow[],
  total: AnyRow | null,
  unit: Unit,
): ReadonlyMap<string, ReadonlyMap<AnyRow, string>> {
  const added = columns.filter(({ name, unit: of }) => of === "yuan" && typeof total?.[name] === "string");
  return new Map(
    added.map(({ name }) => {
      const parts = rows.map((row) => (row[name] ?? null) as string | null);
      const texts = roundedParts(parts, total?.[name] as string, unit);
      return [name, new Map(rows.map((row, at) => [row, texts[at] ?? ""]))];
    }),
  );
}
