import type { WorkBook } from "@e965/xlsx";
import type { Report } from "../../process/progress.ts";
import type { Problem } from "../problem.ts";
import type { Limits } from "./limits.ts";
import { openWorkbook, type WorkbookFile } from "./openWorkbook.ts";
import type { Sheet } from "./sheet.ts";
import { UnreadableFile } from "./UnreadableFile.ts";
import { writeWorksheet } from "./writeWorksheet.ts";

export interface WorkbookReading {
  readonly format: string;
  readonly sheets: readonly Sheet[];
  readonly problems: readonly Problem[];
}

/**
 * Reads every sheet of a workbook that has any text, hidden ones too, or the one named `only`. `rowsPath` gives the
 * path for the rows of the sheet of that number. Throws `UnreadableFile`: see `openWorkbook` and `writeWorksheet`, also
 * `sheet_missing` (with the names there are) and `file_without_rows`.
 */
export async function readWorkbook(
  file: WorkbookFile,
  only: string | undefined,
  rowsPath: (sheet: number) => string,
  limits: Limits,
  report: Report,
): Promise<WorkbookReading> {
  const { format, book } = await openWorkbook(file, limits);
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const names = chooseSheets(book, only, file.name);
  const sheets: Sheet[] = [];
  const problems: Problem[] = [];
  for (const [index, name] of names.entries()) {
    const worksheet = book.Sheets[name];
    // SheetJS leaves out a sheet that it fails to read, and says nothing.
    if (worksheet === undefined) throw new UnreadableFile("workbook_broken", { file: file.name, sheet: name });
    const source = { file: file.name, sheet: name, worksheet, is1904 };
    const written = await writeWorksheet(source, rowsPath(index + 1), limits);
    if (written) sheets.push(written.sheet);
    for (const problem of written?.problems ?? []) problems.push(problem);
    report({ stage: "read", done: index + 1, total: names.length });
  }
  if (sheets.length === 0) throw new UnreadableFile("file_without_rows", { file: file.name });
  return { format, sheets, problems };
}

function chooseSheets(book: WorkBook, only: string | undefined, file: string): readonly string[] {
  if (only === undefined) return book.SheetNames;
  const name = book.SheetNames.find((each) => each.trim() === only.trim());
  if (name === undefined) {
    throw new UnreadableFile("sheet_missing", { file, sheet: only, sheets: book.SheetNames.join(", ") });
  }
  return [name];
}
