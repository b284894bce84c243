import { type Column, type DataType, tableFromIPC } from "@uwdata/flechette";
import { type ColumnTable, table } from "arquero";

/** What a column holds: exact numbers are kept as whole units of their last digit (fen for yuan), anything else as it is. */
export type FactColumn =
  | { readonly kind: "exact"; readonly scale: number }
  | { readonly kind: "day" }
  | { readonly kind: "plain" };

/** The rows of a named query in memory, ready to be filtered and grouped. */
export interface FactTable {
  readonly snapshot: string;
  readonly rows: ColumnTable;
  readonly columns: ReadonlyMap<string, FactColumn>;
}

/** Reads an Arrow stream; throws where the sum of a column could exceed what a double holds exactly. */
export function readFacts(bytes: Uint8Array): FactTable {
  const arrow = tableFromIPC(bytes, { useDecimalInt: true, useBigInt: true });
  const fields = arrow.schema.fields.map(({ name, type }) => ({ name, of: columnOf(type) }));
  const columns = fields.map(({ name, of }) => [name, valuesOf(name, of, arrow.getChild(name))] as const);
  return {
    snapshot: arrow.schema.metadata?.get("snapshot") ?? "",
    rows: table(Object.fromEntries(columns)),
    columns: new Map(fields.map(({ name, of }) => [name, of])),
  };
}

// Numbers of Arrow's own list of types.
const INTEGER = 2;
const DECIMAL = 7;
const DATE = 8;

function columnOf(type: DataType): FactColumn {
  if (type.typeId === DECIMAL) return { kind: "exact", scale: (type as { scale: number }).scale };
  if (type.typeId === INTEGER) return { kind: "exact", scale: 0 };
  return { kind: type.typeId === DATE ? "day" : "plain" };
}

function valuesOf(name: string, of: FactColumn, column: Column<unknown>): unknown[] {
  const values = Array.from(column.toArray() as ArrayLike<unknown>);
  if (of.kind === "day") return values.map((value) => (value === null ? null : isoDay(value as number | Date)));
  if (of.kind === "plain") return values;
  const exact = values.map((value) => (value === null ? null : BigInt(value as bigint | number)));
  const size = exact.reduce<bigint>((sum, value) => sum + (value === null ? 0n : value < 0n ? -value : value), 0n);
  if (size > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError(`${name} is too large to be added up exactly here`);
  return exact.map((value) => (value === null ? null : Number(value)));
}

function isoDay(value: number | Date): string {
  return new Date(value).toISOString().slice(0, 10);
}

/** Whole units as exact decimal text: 401 at scale 2 is `4.01`. */
export function decimalText(units: number, scale: number): string {
  if (!Number.isSafeInteger(units)) throw new RangeError(`${units} is no exact number`);
  const digits = String(Math.abs(units)).padStart(scale + 1, "0");
  const sign = units < 0 ? "-" : "";
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Exact decimal text as whole units of a scale; digits beyond the scale are rounded towards `end`, so that a band keeps its ends. */
export function unitsOf(text: string, scale: number, end: "from" | "to"): number {
  const parts = /^(-?\d+)(?:\.(\d+))?$/.exec(text);
  if (!parts) throw new RangeError(`${text} is no number`);
  const digits = (parts[2] ?? "").padEnd(scale, "0");
  const units = Number(`${parts[1]}${digits.slice(0, scale)}`);
  const isCut = /[1-9]/.test(digits.slice(scale));
  const isNegative = text.startsWith("-");
  if (!isCut) return units;
  return end === "from" ? units + (isNegative ? 0 : 1) : units - (isNegative ? 1 : 0);
}
