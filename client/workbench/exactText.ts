import { MISSING } from "../format.ts";
import type { Cell, ColumnKind } from "../sql/runApi.ts";

/** A value as it came, to its last digit; amounts with separators of thousands. */
export function exactText(value: Cell, kind: ColumnKind): string {
  if (value === null) return MISSING;
  if (kind !== "money") return value;
  const [, sign, whole, rest] = /^(-?)(\d+)(\.\d+)?$/.exec(value) ?? [];
  return whole === undefined ? value : `${sign ? "−" : ""}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${rest ?? ""}`;
}
