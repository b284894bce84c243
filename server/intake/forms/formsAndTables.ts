import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { LIMITS } from "../read/limits.ts";
import type { Sheet, SheetRow } from "../read/sheet.ts";
import type { Form } from "./form.ts";
import { type FormLabels, loadFormLabels } from "./formLabels.ts";
import { Grid } from "./Grid.ts";
import { readForms } from "./readForm.ts";

let labels: FormLabels | undefined;

/** Reads the official forms of a file, wherever in its sheets they stand; the other sheets are tables. */
export function formsAndTables(sheets: readonly Sheet[]): { forms: Form[]; sheets: Sheet[] } {
  labels ??= loadFormLabels();
  const known = labels;
  const forms = sheets.map((sheet) => formsOf(sheet, known));
  return { forms: forms.flat(), sheets: sheets.filter((_, index) => forms[index]?.length === 0) };
}

function formsOf(sheet: Sheet, labels: FormLabels): Form[] {
  const place = { file: sheet.file, sheet: sheet.sheet };
  const read = (rows: readonly SheetRow[]) =>
    readForms(new Grid(rows, sheet.merges, sheet.column_count), place, labels);
  const first = read(sheet.head);
  const isMore =
    sheet.row_count > sheet.head.length && sheet.row_count <= LIMITS.form_rows && sheet.lines === undefined;
  return first.length > 0 && isMore ? read(allRows(sheet)) : first;
}

/** Every row of a sheet; a form stands among its first rows, so most sheets are never read in whole here. */
function allRows({ rows_path }: Sheet): SheetRow[] {
  const records: string[][] = parse(readFileSync(rows_path), { relax_column_count: true });
  return records.map(([row, ...cells]) => ({ row: Number(row), cells }));
}
