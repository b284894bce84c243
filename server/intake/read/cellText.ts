import type { CellObject } from "@e965/xlsx";
import { type FormatKind, formatKind } from "./formatKind.ts";
import { numberText } from "./numberText.ts";

const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

/**
 * The text of a cell that SheetJS has read: numbers as `numberText` writes them, `TRUE` and `FALSE`, errors as Excel shows
 * them, text as it is.
 */
export function cellText(cell: CellObject, is1904: boolean): string {
  switch (cell.t) {
    case "n":
      return numberText(Number(cell.v), kindOf(cell.z), is1904);
    case "b":
      return cell.v === true ? "TRUE" : "FALSE";
    case "e":
      return ERRORS[Number(cell.v)] ?? "#ERROR!";
    case "z":
      return "";
    default:
      return String(cell.v ?? "");
  }
}

const kinds = new Map<unknown, FormatKind>();

/** Formats come again in every cell. */
function kindOf(format: unknown): FormatKind {
  const known = kinds.get(format);
  if (known !== undefined) return known;
  const kind = typeof format === "string" ? formatKind(format) : "number";
  if (kinds.size > 10_000) kinds.clear();
  kinds.set(format, kind);
  return kind;
}
