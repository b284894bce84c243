import { type BookType, CFB, utils, type WorkSheet, write } from "@e965/xlsx";
import { zipOf } from "./zipOf.ts";

/** A workbook of these sheets, written by SheetJS. */
export function workbookOf(
  sheets: Readonly<Record<string, WorkSheet>>,
  { bookType = "xlsx", hidden = [] }: { bookType?: BookType; hidden?: readonly string[] } = {},
): Buffer {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = { Sheets: Object.keys(sheets).map((name) => ({ Hidden: hidden.includes(name) ? 1 : 0 })) };
  return write(book, { type: "buffer", bookType });
}

/** The parts of a workbook's zip, as text. */
export function partsOf(workbook: Buffer): Record<string, string> {
  const zip = CFB.read(workbook, { type: "buffer" });
  const parts: Record<string, string> = {};
  for (const [index, path] of (zip.FullPaths as string[]).entries()) {
    const part = path.replace("Root Entry/", "");
    if (part !== "" && !part.startsWith("\u0001"))
      parts[part] = Buffer.from(zip.FileIndex[index].content).toString("utf8");
  }
  return parts;
}

/** An xlsx of one sheet `x` whose XML is written by hand: `rows` inside `sheetData`, `more` behind it. */
export function workbookOfXml(rows: string, more = ""): Buffer {
  const parts = partsOf(workbookOf({ x: utils.aoa_to_sheet([["a"]]) }));
  const head = '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
  parts["xl/worksheets/sheet1.xml"] = `${head}<sheetData>${rows}</sheetData>${more}</worksheet>`;
  return zipOf(parts);
}
