import type { Fault, ListRow } from "../listShape.ts";
import { repeatedNames } from "./repeatedNames.ts";

/** A name means one unit. */
export function checkUnits(rows: readonly ListRow[]): Fault[] {
  return repeatedNames(rows, "unit", ({ unit = "", aliases = "" }) =>
    [unit, ...aliases.split(";")].map((name) => name.trim().toLowerCase()).filter((name) => name !== ""),
  );
}
