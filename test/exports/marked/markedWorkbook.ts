import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, utils, type WorkBook, type WorkSheet, write } from "@e965/xlsx";
import { findPart, type OfficeParts, partText, readParts } from "../../../server/exports/marked/officeParts.ts";
import { writeMarked } from "../../../server/exports/marked/writeMarked.ts";
import type { ReportedProblem } from "../../../server/intake/importReport.ts";

/** A file after marking: as SheetJS reads it, and part by part. */
export interface Marked {
  readonly path: string;
  readonly book: WorkBook;
  readonly parts: OfficeParts;
}

/** A folder for the files of one test. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "marked-test-"));
}

/** Keeps the bytes of a workbook as a file and marks it. */
export async function markBytes(
  bytes: Uint8Array | string,
  problems: readonly ReportedProblem[],
  source: { readonly file: string; readonly format: string; readonly encoding?: string } = {
    file: "表.xlsx",
    format: "xlsx",
  },
): Promise<Marked> {
  const folder = newFolder();
  const path = join(folder, source.file);
  writeFileSync(path, bytes);
  const output = join(folder, "marked.xlsx");
  await writeMarked({ path, encoding: null, ...source }, problems, output);
  return {
    path: output,
    book: read(readFileSync(output), { cellStyles: true }),
    parts: await readParts(output, "marked"),
  };
}

/** The bytes of a workbook with one worksheet 预算. */
export function workbookOf(sheet: WorkSheet, more: Readonly<Record<string, WorkSheet>> = {}): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "预算");
  for (const [name, other] of Object.entries(more)) utils.book_append_sheet(book, other, name);
  return write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
}

/** Text of the part at a path. */
export function textAt(parts: OfficeParts, path: string): string {
  return partText(parts, findPart(parts, path) ?? path);
}

/** What the cell of a sheet looks like: the fill's colour and the number format, through `cellXfs`. */
export function lookOf({ parts }: Marked, sheet: string, address: string): { fill: string | null; xf: string } {
  const cell = new RegExp(`<c [^>]*r="${address}"[^>]*>`).exec(textAt(parts, sheet))?.[0] ?? "";
  const styles = textAt(parts, "xl/styles.xml");
  const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? "";
  const xf = formats.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)?.[Number(/ s="(\d+)"/.exec(cell)?.[1] ?? 0)] ?? "";
  const fills = /<fills[^>]*>(.*?)<\/fills>/s.exec(styles)?.[1]?.match(/<fill>.*?<\/fill>|<fill\/>/gs) ?? [];
  const fill = fills[Number(/fillId="(\d+)"/.exec(xf)?.[1] ?? 0)] ?? "";
  return { fill: /<fgColor rgb="(\w+)"/.exec(fill)?.[1] ?? null, xf };
}
