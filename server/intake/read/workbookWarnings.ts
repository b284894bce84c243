import { type Problem, sheetProblem } from "../problem.ts";

/**
 * What a person should know of a workbook beside its cells: sheets that they do not see but that are read, values that come
 * from other workbooks as they were when it was saved, macros, which are left alone. `parts` are the names in its zip.
 */
export function workbookWarnings(file: string, parts: readonly string[], hidden: readonly string[]): Problem[] {
  const where = { file, sheet: "" };
  const warnings: Problem[] = [];
  if (hidden.length > 0) {
    warnings.push({ ...sheetProblem(where, "sheet_hidden", "warning"), value: hidden.join(", ").slice(0, 200) });
  }
  if (parts.some((part) => /(^|\/)externalLinks\/[^/]+$/i.test(part))) {
    warnings.push(sheetProblem(where, "workbook_external_links", "warning"));
  }
  if (parts.some((part) => /(^|\/)vbaProject\.bin$/i.test(part))) {
    warnings.push(sheetProblem(where, "workbook_macros", "warning"));
  }
  return warnings;
}
