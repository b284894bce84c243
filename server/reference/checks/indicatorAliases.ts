import type { Fault, ListRow } from "../listShape.ts";
import { repeatedNames } from "./repeatedNames.ts";

/** White space makes no other spelling, and a name has one translation. */
export function checkIndicatorAliases(rows: readonly ListRow[]): Fault[] {
  return repeatedNames(rows, "alias", ({ level = "", alias = "" }) => [`${level} ${alias.replaceAll(/\s/g, "")}`]);
}
