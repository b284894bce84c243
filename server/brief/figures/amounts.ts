import { inUnit, type Unit } from "../../../client/format.ts";

/** A money column as positions on an axis; what is printed beside them stays exact. */
export function amounts<Column extends string>(
  rows: readonly Readonly<Record<Column, string | null>>[],
  column: Column,
  unit: Unit,
): (number | null)[] {
  return rows.map((row) => inUnit(row[column], unit));
}
