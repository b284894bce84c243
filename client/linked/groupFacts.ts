import { type ColumnTable, op } from "arquero";
import type { Grouped, Grouping, GroupRow, Measure, Part, Picks } from "../api.ts";
import { decimalText, type FactColumn, type FactTable } from "./factTable.ts";
import { passing } from "./passing.ts";

/** Groups facts as the warehouse would (`server/warehouse/queries/groupQuery.ts`): same groups, same order, same sums to the last digit. */
export function groupFacts(
  facts: FactTable,
  groups: Readonly<Record<string, Grouping>>,
  picks: Picks,
): Record<string, Grouped> {
  const narrowed = new Map<string, ColumnTable>();
  const rowsFor = (ignores: readonly string[]): ColumnTable => {
    const key = Object.keys(picks)
      .filter((column) => !ignores.includes(column))
      .join();
    const known = narrowed.get(key) ?? facts.rows.create({ filter: passing(facts, picks, ignores) });
    narrowed.set(key, known);
    return known;
  };
  return Object.fromEntries(
    Object.entries(groups).map(([id, grouping]) => [id, groupRows(facts, rowsFor(grouping.ignores), grouping)]),
  );
}

function groupRows(facts: FactTable, rows: ColumnTable, { by, measures }: Grouping): Grouped {
  const parts = partsOf(measures);
  const sums = Object.fromEntries(parts.map((part, at) => [`part_${at}`, expressionOf(part)]));
  const finished = (row: Readonly<Record<string, unknown>>): GroupRow => ({
    ...Object.fromEntries(by.map((name) => [name, sentAs(facts.columns.get(name), row[name])])),
    ...Object.fromEntries(
      Object.entries(measures).map(([name, measure]) => [
        name,
        measured(measure, (part) => {
          const at = parts.findIndex((one) => keyOf(one) === keyOf(part));
          return partValue(facts, part, row[`part_${at}`]);
        }),
      ]),
    ),
  });
  const [total = {}] = rows.rollup(sums).objects() as Record<string, unknown>[];
  if (by.length === 0) return { rows: [], total: finished(total) };
  const groups = rows
    .groupby([...by])
    .rollup(sums)
    .objects() as Record<string, unknown>[];
  return { rows: groups.map(finished).sort(inOrderOf(by)), total: finished(total) };
}

function partsOf(measures: Grouping["measures"]): Part[] {
  const all = Object.values(measures).flatMap((measure) => ("ratio" in measure ? measure.ratio : [measure]));
  return [...new Map(all.map((part) => [keyOf(part), part])).values()];
}

function keyOf(part: Part): string {
  return JSON.stringify(part);
}

function expressionOf(part: Part) {
  if ("sum" in part) return op.sum(part.sum);
  return part.count === "*" ? op.count() : op.valid(part.count);
}

function measured(measure: Measure, of: (part: Part) => string | number | null): string | number | null {
  if (!("ratio" in measure)) return of(measure);
  const [over, under] = measure.ratio.map(of);
  if (over === null || over === undefined || under === null || Number(under) === 0) return null;
  return Number(over) / Number(under);
}

/** A sum over nothing is not known; a count of nothing is none. */
function partValue({ columns }: FactTable, part: Part, value: unknown): string | number | null {
  if ("count" in part) return Number(value ?? 0);
  const column = columns.get(part.sum);
  if (column?.kind !== "exact") throw new RangeError(`${part.sum} is no column of exact numbers`);
  return value === undefined || value === null ? null : decimalText(value as number, column.scale);
}

/** By the columns of the groups, in turn; what is not stated comes last, as in SQL. */
function inOrderOf(by: readonly string[]) {
  return (a: GroupRow, b: GroupRow): number => {
    for (const name of by) {
      const [left, right] = [a[name] ?? null, b[name] ?? null];
      if (left === right) continue;
      if (left === null || right === null) return left === null ? 1 : -1;
      return left < right ? -1 : 1;
    }
    return 0;
  };
}

/** The rows that fit all picks, as the warehouse would send them. */
export function pickedRows(facts: FactTable, picks: Picks, names: readonly string[]): GroupRow[] {
  const shown = names.flatMap((name) => {
    const column = facts.rows.column(name);
    return column ? [{ name, column, of: facts.columns.get(name) }] : [];
  });
  const bits = passing(facts, picks, []);
  const picked: GroupRow[] = [];
  for (let row = bits.next(0); row >= 0; row = bits.next(row + 1)) {
    picked.push(Object.fromEntries(shown.map(({ name, column, of }) => [name, sentAs(of, column.at(row))])));
  }
  return picked;
}

/** A value as the warehouse sends it: decimal numbers as exact text, whole ones as numbers. */
function sentAs(of: FactColumn | undefined, value: unknown): GroupRow[string] {
  if (value === null || value === undefined) return null;
  return of?.kind === "exact" && of.scale > 0
    ? decimalText(value as number, of.scale)
    : (value as string | number | boolean);
}
