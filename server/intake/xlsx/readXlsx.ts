import { StringDecoder } from "node:string_decoder";
import type { Report } from "../../process/progress.ts";
import type { Problem } from "../problem.ts";
import { Archive, type ArchiveFile, type ArchivePart } from "../read/Archive.ts";
import { chooseSheets } from "../read/chooseSheets.ts";
import type { Limits } from "../read/limits.ts";
import { RowsFile } from "../read/RowsFile.ts";
import type { Sheet } from "../read/sheet.ts";
import { UnreadableFile } from "../read/UnreadableFile.ts";
import type { WorkbookReading } from "../read/workbookReading.ts";
import { workbookWarnings } from "../read/workbookWarnings.ts";
import type { CellTexts } from "./CellReading.ts";
import { CellStyles } from "./CellStyles.ts";
import { Relations } from "./Relations.ts";
import { SharedStrings } from "./SharedStrings.ts";
import { SheetCells } from "./SheetCells.ts";
import { WorkbookParts } from "./WorkbookParts.ts";
import { type XmlEvents, XmlReader } from "./XmlReader.ts";

const REPORTED_BYTES = 4 * 1024 * 1024;

/** A workbook whose parts all sheets share have been read. */
interface OpenBook {
  readonly archive: Archive;
  readonly name: string;
  readonly limits: Limits;
  readonly texts: CellTexts;
}

/**
 * Reads an `.xlsx` or `.xlsm` as a stream: every sheet that has any text, hidden ones too, or the one named `only`; null for a
 * zip that is another kind of workbook. Holds no more of it than the texts that cells share and a piece of XML, so that its
 * size costs time but no memory. Throws `UnreadableFile`: see `Archive`, `XmlReader`, `SheetCells` and `chooseSheets`; also
 * `file_kind_unknown` for zips of something else and `file_without_rows`.
 */
export async function readXlsx(
  { path, name, held }: Pick<ArchiveFile, "path" | "name" | "held">,
  only: string | undefined,
  rowsPath: (sheet: number) => string,
  limits: Limits,
  report: Report,
): Promise<WorkbookReading | null> {
  const archive = await Archive.open({ path, name, held, kind: "workbook", most: "streamed_bytes" }, limits);
  try {
    const main = workbookPart(archive, name);
    if (main === null) return null;
    const { book, relations, texts } = await openBook(archive, main, name, limits);
    const chosen = chooseSheets(book.sheets, only, name);
    const sheets: Sheet[] = [];
    const problems: Problem[] = [];
    let rows_bytes = limits.rows_bytes;
    for (const [index, sheet] of chosen.entries()) {
      const relation = relations.all.find(({ id }) => id === sheet.relation);
      if (relation !== undefined && relation.type !== "worksheet") continue;
      const part = archive.part(relation?.part ?? `xl/worksheets/sheet${book.sheets.indexOf(sheet) + 1}.xml`);
      if (part === undefined) throw new UnreadableFile("workbook_broken", { file: name, sheet: sheet.name });
      const source = { archive, name, limits: { ...limits, rows_bytes }, texts };
      const found = await readSheet(source, part, sheet.name, rowsPath(index + 1), report);
      rows_bytes -= found.bytes;
      if (found.sheet !== null) sheets.push(found.sheet);
      for (const problem of found.problems) problems.push(problem);
    }
    if (sheets.length === 0) throw new UnreadableFile("file_without_rows", { file: name });
    const parts = archive.parts.map((part) => part.name);
    return {
      format: "xlsx",
      sheets,
      problems: [...workbookWarnings(name, parts, hiddenOf(chosen, sheets)), ...problems],
    };
  } finally {
    archive.close();
  }
}

/** `xl/workbook.xml`; null for a workbook in binary parts. */
function workbookPart(archive: Archive, file: string): string | null {
  const names = archive.parts.map(({ name }) => name);
  const main = names.find((name) => /(^|\/)workbook\d*\.xml$/i.test(name));
  if (main !== undefined) return main;
  if (names.some((name) => /(^|\/)workbook\d*\.bin$/i.test(name))) return null;
  const value = names.includes("word/document.xml") ? "Word" : names.includes("content.xml") ? "OpenDocument" : "zip";
  throw new UnreadableFile("file_kind_unknown", { file, value });
}

async function openBook(archive: Archive, main: string, file: string, limits: Limits) {
  const source = { archive, name: file, limits };
  const book = await readPart(source, archive.part(main), new WorkbookParts());
  const relations = await readPart(source, archive.part(Relations.partOf(main)), new Relations(main));
  const partOf = (type: string) => {
    const named = relations.all.find((relation) => relation.type === type)?.part;
    return archive.part(named ?? `xl/${type}.xml`);
  };
  const shared = partOf("sharedStrings");
  const isTooMuch = (shared?.entry.uncompressedSize ?? 0) > limits.shared_bytes;
  if (isTooMuch) throw new UnreadableFile("zip_bomb", { file, reason: "shared_bytes", limit: limits.shared_bytes });
  const { strings } = await readPart(source, shared, new SharedStrings(file, limits.sheet_cells));
  const { kinds } = await readPart(source, partOf("styles"), new CellStyles());
  return { book, relations, texts: { strings, kinds, is1904: book.is1904 } };
}

async function readSheet(
  book: OpenBook,
  part: ArchivePart,
  sheet: string,
  rowsPath: string,
  report: Report,
): Promise<{ sheet: Sheet | null; problems: readonly Problem[]; bytes: number }> {
  const named = { file: book.name, sheet };
  const rows = new RowsFile(book.name, rowsPath, book.limits);
  try {
    const cells = new SheetCells(named, book.texts, rows, book.limits);
    await readPart(book, part, cells, report);
    const written = await rows.finish();
    const { merges, problems } = cells;
    const found = written.row_count === 0 ? null : { ...named, ...written, merges };
    return { sheet: found, problems, bytes: rows.bytes };
  } finally {
    rows.close();
  }
}

/** Lets `events` hear all of a part; nothing where there is no such part. */
async function readPart<Events extends XmlEvents>(
  { archive, name, limits }: Omit<OpenBook, "texts">,
  part: ArchivePart | undefined,
  events: Events,
  report?: Report,
): Promise<Events> {
  if (part === undefined) return events;
  const reader = new XmlReader(events, name, limits.xml_depth);
  let decoder: StringDecoder | undefined;
  let done = 0;
  let reported = 0;
  for await (const piece of archive.pieces(part)) {
    decoder ??= new StringDecoder(piece[0] === 0xff && piece[1] === 0xfe ? "utf16le" : "utf8");
    reader.write(decoder.write(piece));
    done += piece.length;
    if (done - reported < REPORTED_BYTES) continue;
    reported = done;
    report?.({ stage: "read", done, total: part.entry.uncompressedSize });
  }
  reader.end();
  return events;
}

function hiddenOf(chosen: readonly { name: string; isHidden: boolean }[], sheets: readonly Sheet[]): string[] {
  const read = new Set(sheets.map(({ sheet }) => sheet));
  return chosen.filter(({ name, isHidden }) => isHidden && read.has(name)).map(({ name }) => name);
}
