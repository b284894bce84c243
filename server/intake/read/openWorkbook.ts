import { readFile } from "node:fs/promises";
import { type ParsingOptions, read, set_cptable, type WorkBook } from "@e965/xlsx";
import { checkZip } from "./checkZip.ts";
import type { Encoding } from "./chooseEncoding.ts";
import type { Container } from "./detectFormat.ts";
import type { Limits } from "./limits.ts";
import { oleParts } from "./oleParts.ts";
import { decodeText } from "./openText.ts";
import { UnreadableFile } from "./UnreadableFile.ts";

export interface WorkbookFile {
  readonly path: string;
  /** Name for messages. */
  readonly name: string;
  readonly bytes: number;
  readonly container: Container;
  /** Of HTML and XML; null for zip and OLE. */
  readonly encoding: Encoding | null;
}

/** Stubs are the only trace of a formula whose value was never calculated. */
const OPTIONS: ParsingOptions = {
  dense: true,
  cellFormula: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  sheetStubs: true,
};

export interface OpenWorkbook {
  readonly format: string;
  readonly book: WorkBook;
  /** Names of the parts of a zip, or of what an older workbook has in their place. */
  readonly parts: readonly string[];
}

/**
 * Opens a workbook with SheetJS: xlsb (zip), xls (OLE), and the HTML tables and XML spreadsheets that many systems export
 * under the name `.xls`. Zips are checked first. Throws `UnreadableFile` as `file_too_large`, `workbook_encrypted`,
 * `workbook_broken` for what SheetJS cannot read.
 */
export async function openWorkbook(file: WorkbookFile, limits: Limits): Promise<OpenWorkbook> {
  const { name } = file;
  if (file.bytes > limits.workbook_bytes) {
    throw new UnreadableFile("file_too_large", { file: name, bytes: file.bytes, limit: limits.workbook_bytes });
  }
  switch (file.container) {
    case "zip": {
      const parts = await checkZip(file.path, name, limits);
      return { format: "xlsb", book: parse(await readFile(file.path), name), parts };
    }
    case "ole": {
      // Workbooks before Excel 97 are in the code page of the office that wrote them.
      set_cptable(await import("@e965/xlsx/dist/cpexcel.full.mjs"));
      const content = await readFile(file.path);
      return { format: "xls", book: parse(content, name), parts: oleParts(content) };
    }
    default: {
      const text = decodeText(await readFile(file.path), file.encoding ?? "utf-8", name);
      const format = text.includes("urn:schemas-microsoft-com:office:spreadsheet") ? "xml" : "html";
      return { format, book: parse(text, name), parts: [] };
    }
  }
}

function parse(content: Buffer | string, file: string): WorkBook {
  try {
    return typeof content === "string"
      ? read(content, { ...OPTIONS, type: "string", raw: true })
      : read(content, { ...OPTIONS, type: "buffer" });
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new UnreadableFile(isLocked ? "workbook_encrypted" : "workbook_broken", { file, sheet: "" }, error);
  }
}
