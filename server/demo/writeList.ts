import { writeFileSync } from "node:fs";
import { utils, type WorkSheet, write } from "@e965/xlsx";
import { sumOf } from "./money.ts";
import { WAN } from "./plan.ts";

/** A column of a list as an office keeps it. Money is in fen and comes out in 万元. */
export interface ListColumn<T> {
  readonly header: string;
  readonly width: number;
  readonly text?: (row: T, index: number) => string | number;
  readonly money?: (row: T) => number | null;
}

/** One sheet: a title over all columns, a line with the unit, the header, the rows and a total. */
export interface ListSheet<T> {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly ListColumn<T>[];
  readonly rows: readonly T[];
  /** Fen by which the printed total of the last money column is wrong; people do add up wrongly. */
  readonly slip?: number;
}

/** Writes a workbook; returns the number of rows in it, totals left out. */
export function writeList<T>(path: string, sheets: readonly ListSheet<T>[]): number {
  const book = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, sheetOf(sheet), sheet.name);
  writeFileSync(path, write(book, { type: "buffer", bookType: "xlsx", compression: true, bookSST: true }) as Buffer);
  return sumOf(sheets, ({ rows }) => rows.length);
}

function sheetOf<T>({ title, columns, rows, slip = 0 }: ListSheet<T>): WorkSheet {
  const body = rows.map((row, index) => columns.map((column) => cellOf(column, row, index)));
  const unit = columns.some(({ money }) => money !== undefined) ? [["单位:万元"]] : [];
  const lines = [[title], ...unit, columns.map(({ header }) => header), ...body];
  if (unit.length > 0 && rows.length > 0) lines.push(totals(columns, rows, slip));
  const sheet = utils.aoa_to_sheet(lines);
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: columns.length - 1 } }];
  sheet["!cols"] = columns.map(({ width }) => ({ wch: width }));
  return sheet;
}

function cellOf<T>({ text, money }: ListColumn<T>, row: T, index: number): string | number | null {
  if (text !== undefined) return text(row, index);
  const fen = money?.(row) ?? null;
  return fen === null ? null : fen / WAN;
}

function totals<T>(columns: readonly ListColumn<T>[], rows: readonly T[], slip: number): (string | number | null)[] {
  const last = columns.findLastIndex(({ money }) => money !== undefined);
  return columns.map(({ money }, index) => {
    if (index === 0) return "合计";
    if (money === undefined) return null;
    return (sumOf(rows, (row) => money(row) ?? 0) + (index === last ? slip : 0)) / WAN;
  });
}
