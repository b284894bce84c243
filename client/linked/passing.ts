import { BitSet } from "arquero";
import type { Picked, Picks } from "../api.ts";
import { decimalText, type FactColumn, type FactTable, unitsOf } from "./factTable.ts";

/** The rows that fit all picks but those of `ignores`, as bits. */
export function passing(facts: FactTable, picks: Picks, ignores: readonly string[]): BitSet {
  const tests = Object.entries(picks)
    .filter(([column]) => !ignores.includes(column))
    .map(([column, picked]) => testOf(facts, column, picked));
  const count = facts.rows.totalRows();
  const bits = new BitSet(count);
  for (let row = 0; row < count; row++) if (tests.every((test) => test(row))) bits.set(row);
  return bits;
}

type Test = (row: number) => boolean;

function testOf({ rows, columns }: FactTable, name: string, picked: Picked): Test {
  const [column, of] = [rows.column(name), columns.get(name)];
  if (!column || !of) throw new RangeError(`There is no column ${name}`);
  if ("values" in picked) {
    const wanted = new Set(picked.values);
    return (row) => wanted.has(textOf(column.at(row), of));
  }
  const [from, to] = [endOf(picked.from, of, "from"), endOf(picked.to, of, "to")];
  return (row) => {
    const value = column.at(row) as number | string | null;
    return value !== null && (from === null || value >= from) && (to === null || value <= to);
  };
}

/** A value as picks name it: numbers exactly as the warehouse prints them. */
function textOf(value: unknown, of: FactColumn): string | null {
  if (value === null || value === undefined) return null;
  return of.kind === "exact" ? decimalText(value as number, of.scale) : String(value);
}

function endOf(text: string | null, of: FactColumn, end: "from" | "to"): number | string | null {
  if (text === null) return null;
  if (of.kind === "exact") return unitsOf(text, of.scale, end);
  if (of.kind === "day" && /^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  throw new RangeError(`${text} is no end of a band`);
}
