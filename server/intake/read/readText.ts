import { type FileHandle, open } from "node:fs/promises";
import type { Report } from "../../process/progress.ts";
import type { Problem } from "../problem.ts";
import type { Limits } from "./limits.ts";
import { openText, type TextFile } from "./openText.ts";
import { RowNormaliser } from "./RowNormaliser.ts";
import { sampleText } from "./sampleText.ts";
import type { Sheet } from "./sheet.ts";
import { type Dialect, sniffDialect } from "./sniffDialect.ts";
import { UnreadableFile } from "./UnreadableFile.ts";

export interface TextReading {
  readonly format: "csv" | "tsv";
  readonly sheet: Sheet;
  readonly problems: readonly Problem[];
}

/**
 * Reads separated text (comma, tab, semicolon, bar) into one sheet. Rows that cannot be told apart into cells become
 * problems, every other one is kept; blank rows are counted and left out. Throws `UnreadableFile` where a record has no
 * end or too many cells, so that a flood of commas is refused within its first megabyte.
 */
export async function readText(
  text: TextFile,
  rows_path: string,
  limits: Limits,
  report: Report,
): Promise<TextReading> {
  const { sample, isWhole } = await sampleText(text);
  const dialect = sniffDialect(sample, isWhole, limits.columns);
  const rows = new RowNormaliser(text.name, dialect, limits);
  await normalise(text, rows, rows_path, report);
  if (rows.rowCount === 0 && rows.problems.length === 0)
    throw new UnreadableFile("file_without_rows", { file: text.name });
  const { column_count } = dialect;
  const sheet = {
    file: text.name,
    sheet: "",
    rows_path,
    column_count,
    row_count: rows.rowCount,
    head: rows.head,
    merges: [],
  };
  return { format: formatOf(dialect), sheet, problems: rows.problems };
}

/** What a text file is called by what parts its cells. */
export function formatOf({ delimiter }: Dialect): TextReading["format"] {
  return delimiter === 0x09 ? "tsv" : "csv";
}

async function normalise(text: TextFile, rows: RowNormaliser, rowsPath: string, report: Report): Promise<void> {
  const source = await openText(text);
  const target = await open(rowsPath, "w");
  let writing: Promise<void> = Promise.resolve();
  try {
    for (let isLast = false; !isLast; ) {
      const got = await source.read(rows.space());
      rows.add(got);
      isLast = got === 0;
      for (let wants = "room"; wants === "room"; ) {
        wants = rows.run(isLast);
        await writing;
        writing = writeAll(target, rows.takeRows());
        // A failed write is thrown by the next `await writing`; until then Node must not call it unhandled.
        writing.catch(() => {});
      }
      report({ stage: "read", done: source.position(), total: text.bytes });
    }
  } finally {
    await writing.finally(() => Promise.all([target.close(), source.close()]));
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    written += (await file.write(bytes, written)).bytesWritten;
  }
}
