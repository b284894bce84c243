import type { Report } from "../../process/progress.ts";
import type { Problem } from "../problem.ts";
import { chooseSheets } from "./chooseSheets.ts";
import type { Limits } from "./limits.ts";
import { openWorkbook, type WorkbookFile } from "./openWorkbook.ts";
import type { Sheet } from "./sheet.ts";
import { UnreadableFile } from "./UnreadableFile.ts";
import type { WorkbookReading } from "./workbookReading.ts";
import { workbookWarnings } from "./workbookWarnings.ts";
import { writeWorksheet } from "./writeWorksheet.ts";

/**
 * Reads every sheet of a workbook that has any text, hidden ones too, or the one named `only`, with SheetJS, which holds all of
 * it in memory: for `.xls`, `.xlsb`, HTML and XML (`readXlsx` reads the others). `rowsPath` gives the path for the rows of the
 * sheet of that number. Throws `UnreadableFile`: see `openWorkbook`, `chooseSheets` and `writeWorksheet`, also
 * `file_without_rows`.
 */
export async function readWorkbook(
  file: WorkbookFile,
  only: string | undefined,
  rowsPath: (sheet: number) => string,
  limits: Limits,
  report: Report,
): Promise<WorkbookReading> {
  const { format, book, parts } = await openWorkbook(file, limits);
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const properties = book.Workbook?.Sheets ?? [];
  const named = book.SheetNames.map((name, index) => ({ name, isHidden: (properties[index]?.Hidden ?? 0) !== 0 }));
  const chosen = chooseSheets(named, only, file.name);
  const sheets: Sheet[] = [];
  const problems: Problem[] = [];
  const hidden: string[] = [];
  for (const [index, { name, isHidden }] of chosen.entries()) {
    const worksheet = book.Sheets[name];
    // SheetJS leaves out a sheet that it fails to read, and says nothing.
    if (worksheet === undefined) throw new UnreadableFile("workbook_broken", { file: file.name, sheet: name });
    const source = { file: file.name, sheet: name, worksheet, is1904 };
    const written = await writeWorksheet(source, rowsPath(index + 1), limits);
    if (written) sheets.push(written.sheet);
    if (written && isHidden) hidden.push(name);
    for (const problem of written?.problems ?? []) problems.push(problem);
    report({ stage: "read", done: index + 1, total: chosen.length });
  }
  if (sheets.length === 0) throw new UnreadableFile("file_without_rows", { file: file.name });
  return { format, sheets, problems: [...workbookWarnings(file.name, parts, hidden), ...problems] };
}
