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
    const wanted = new Set(picked.values.flatMap((text) => valuesNamed(text, of)));
    return (row) => wanted.has((column.at(row) ?? null) as FactValue);
  }
  const [from, to] = [endOf(picked.from, of, "from"), endOf(picked.to, of, "to")];
  return (row) => {
    const value = column.at(row) as number | string | null;
    return value !== null && (from === null || value >= from) && (to === null || value <= to);
  };
}

type FactValue = string | number | boolean | null;

/** The values that a pick means: a number only where the text is exactly how the warehouse prints it. */
function valuesNamed(text: string | null, of: FactColumn): readonly FactValue[] {
  if (text === null) return [null];
  if (of.kind !== "exact") return text === "true" || text === "false" ? [text, text === "true"] : [text];
  if (!/^-?\d+(\.\d+)?$/.test(text)) return [];
  const units = unitsOf(text, of.scale, "from");
  return Number.isSafeInteger(units) && decimalText(units, of.scale) === text ? [units] : [];
}

function endOf(text: string | null, of: FactColumn, end: "from" | "to"): number | string | null {
  if (text === null) return null;
  if (of.kind === "exact") return unitsOf(text, of.scale, end);
  if (of.kind === "day" && /^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  throw new RangeError(`${text} is no end of a band`);
}
