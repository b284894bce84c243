import type { Problem } from "../problem.ts";
import { cellAddress } from "./cellAddress.ts";

/** A formula whose value was never calculated; `formula` is with its `=`. */
export function formulaProblem(
  { file, sheet }: Pick<Problem, "file" | "sheet">,
  column: number,
  row: number,
  formula: string,
): Problem {
  return {
    file,
    sheet,
    cell: cellAddress(column, row),
    row,
    column: "",
    value: formula.slice(0, 200),
    rule: "formula_without_value",
    severity: "error",
    printed: null,
    computed: null,
  };
}
