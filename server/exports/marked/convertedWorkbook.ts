import { stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type CellObject, utils, type WorkSheet, write } from "@e965/xlsx";
import type { Encoding } from "../../intake/read/chooseEncoding.ts";
import type { Container } from "../../intake/read/detectFormat.ts";
import { LIMITS } from "../../intake/read/limits.ts";
import { openWorkbook } from "../../intake/read/openWorkbook.ts";
import { type OfficeParts, readParts } from "./officeParts.ts";

/** Workbooks of other formats, and how their bytes are to be read. */
export const OTHER_WORKBOOKS: ReadonlyMap<string, Container> = new Map([
  ["xls", "ole"],
  ["xlsb", "zip"],
  ["html", "markup"],
  ["xml", "markup"],
]);

/**
 * A workbook of an older or other format as one of the format we can mark. Values, number formats, merges and widths come
 * along, formulas with the results they had; colours and print setup are lost.
 */
export async function convertedWorkbook(
  path: string,
  container: Container,
  encoding: string | null,
  workFolder: string,
): Promise<OfficeParts> {
  const file = {
    path,
    name: basename(path),
    bytes: (await stat(path)).size,
    container,
    encoding: encoding as Encoding | null,
  };
  const { book } = await openWorkbook(file, LIMITS);
  for (const sheet of Object.values(book.Sheets)) fillRows(sheet);
  const converted = join(workFolder, "converted.xlsx");
  await writeFile(converted, write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer);
  return readParts(converted, file.name);
}

/** The writer of SheetJS stumbles over rows that its reader leaves out. */
function fillRows(sheet: WorkSheet): void {
  const rows: CellObject[][] = sheet["!data"] ?? [];
  const last = utils.decode_range(sheet["!ref"] ?? "A1").e.r;
  sheet["!data"] = Array.from({ length: last + 1 }, (_, row) => rows[row] ?? []);
}
