import type { Row } from "../api.ts";
import { count, decimal, MISSING, money, rate, type Unit } from "../format.ts";

type YearRow = Row<"overview_by_year">;

/** A column of the yearly overview as text without its unit's name; its ending says what it is. */
export function columnText(row: YearRow, column: keyof YearRow & string, unit: Unit): string {
  const value = row[column];
  if (value === null || typeof value === "boolean") return MISSING;
  if (column.endsWith("_yuan")) return money(String(value), unit);
  if (column.endsWith("_rate") || column.endsWith("_share")) return rate(Number(value));
  return /_score(_gap)?$/.test(column) ? decimal(Number(value)) : count(Number(value));
}
