import { type ZipEntry, zipArchive } from "../../server/exports/xlsx/zipArchive.ts";
import { columnLetters } from "../../server/intake/read/cellAddress.ts";

/** A cell of a made-up workbook: a text, which cells share, a number as it is written, or a number in a style, or nothing. */
export type BenchCell =
  | string
  | { readonly number: string; readonly style?: "date" | "percent" }
  | { readonly xml: string }
  | null;

/** A workbook of one sheet as Excel writes it: texts shared, every cell with its address; rows are drawn one by one. */
export async function workbookBytes(
  sheet: string,
  rows: Iterable<readonly BenchCell[]>,
  merges: readonly string[] = [],
): Promise<Uint8Array> {
  const strings = new Map<string, number>();
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join("");
  const sheetData = [...rowsXml(rows, strings)];
  const end = `</sheetData>${merged && `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
  const relations = ["worksheet", "styles", "sharedStrings"].map((type, index) => {
    const target = type === "worksheet" ? "worksheets/sheet1.xml" : `${type}.xml`;
    return `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  });
  const styles = [0, 14, 10].map((format) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0"/>`);
  const parts: Readonly<Record<string, readonly string[]>> = {
    "[Content_Types].xml": ["<Types/>"],
    "xl/workbook.xml": [
      `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    "xl/_rels/workbook.xml.rels": [`<Relationships>${relations.join("")}</Relationships>`],
    "xl/styles.xml": [`<styleSheet ${MAIN}><cellXfs>${styles.join("")}</cellXfs></styleSheet>`],
    "xl/worksheets/sheet1.xml": [`<worksheet ${MAIN}><sheetData>`, ...sheetData, end],
    "xl/sharedStrings.xml": [`<sst ${MAIN}>`, [...strings.keys()].map(sharedXml).join(""), "</sst>"],
  };
  const entries = Object.entries(parts).map(([path, text]): ZipEntry => ({ path, text: [HEAD, ...text] }));
  return zipArchive(entries);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STYLES = { plain: 0, date: 1, percent: 2 } as const;
const PIECE_ROWS = 1_000;

function* rowsXml(rows: Iterable<readonly BenchCell[]>, strings: Map<string, number>): Generator<string> {
  let number = 0;
  let piece = "";
  for (const row of rows) {
    number += 1;
    const cells = row.map((cell, index) => cellXml(cell, `${columnLetters(index + 1)}${number}`, strings));
    piece += `<row r="${number}" spans="1:${row.length}">${cells.join("")}</row>`;
    if (number % PIECE_ROWS !== 0) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

function cellXml(cell: BenchCell, address: string, strings: Map<string, number>): string {
  if (cell === null) return "";
  if (typeof cell === "string") {
    const index = strings.get(cell) ?? strings.size;
    strings.set(cell, index);
    return `<c r="${address}" t="s"><v>${index}</v></c>`;
  }
  if ("xml" in cell) return `<c r="${address}" ${cell.xml}</c>`;
  const style = STYLES[cell.style ?? "plain"];
  return `<c r="${address}"${style === 0 ? "" : ` s="${style}"`}><v>${cell.number}</v></c>`;
}

function sharedXml(text: string): string {
  return `<si><t>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</t></si>`;
}
