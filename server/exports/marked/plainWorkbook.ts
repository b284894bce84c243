import { createReadStream } from "node:fs";
import { parse } from "csv-parse";
import { readFile } from "../../intake/read/readFile.ts";
import type { Sheet } from "../../intake/read/sheet.ts";
import { textCell } from "../xlsx/cellXml.ts";
import { rowXml, sheetXml } from "../xlsx/sheetXml.ts";
import type { OfficeParts } from "./officeParts.ts";
import { plainParts } from "./plainParts.ts";

/** Files with more cells than these keep their first rows and those with problems: nobody mends a million rows by hand. */
const MOST_CELLS = 2_000_000;
const LAST_ROW = 1_048_576;

interface Source {
  readonly path: string;
  readonly encoding: string | null;
}

/**
 * A workbook made of the rows of a text or Parquet file, every value as the text it came as and every row under its own number.
 * `rows` are the numbers of the rows that have problems.
 */
export async function plainWorkbook(
  source: Source,
  rows: ReadonlySet<number>,
  workFolder: string,
): Promise<OfficeParts> {
  const { sheets } = await readFile(source.path, { encoding: source.encoding ?? undefined }, workFolder, () => {});
  const written = [];
  for (const sheet of sheets) {
    const numbered = sheet.lines === undefined ? sheet : (await sheet.lines.number()).sheet;
    written.push({ name: sheet.sheet, xml: await worksheet(numbered, rows) });
  }
  return plainParts(written);
}

async function worksheet(sheet: Sheet, rows: ReadonlySet<number>): Promise<string> {
  const isWhole = sheet.row_count * sheet.column_count <= MOST_CELLS;
  const last = sheet.head.at(-1)?.row ?? 0;
  const { start, end } = sheetXml({ widths: Array.from({ length: sheet.column_count }, () => 16), headRows: 0 });
  const pieces = [start];
  const records = createReadStream(sheet.rows_path).pipe(parse({ relax_column_count: true }));
  for await (const [number, ...cells] of records as AsyncIterable<string[]>) {
    const row = Number(number);
    if (row > LAST_ROW || !(isWhole || row <= last || rows.has(row))) continue;
    pieces.push(
      rowXml(
        row,
        cells.map((cell) => textCell(cell)),
      ),
    );
  }
  return [...pieces, end].join("");
}
