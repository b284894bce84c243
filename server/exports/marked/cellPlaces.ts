import { columnNumber } from "../../intake/read/cellAddress.ts";
import { cellRange } from "../../intake/read/cellRange.ts";

/** A cell by numbers that count from 1: column A, row 1 is `{ position: 1, row: 1 }`. */
export interface Place {
  readonly row: number;
  readonly position: number;
}

/** A block of cells, both corners included. */
export interface Range {
  readonly first: Place;
  readonly last: Place;
}

const LAST_ROW = 1_048_576;
const LAST_POSITION = 16_384;

/** The place an address names (`C12`); null for what is none in a worksheet. */
export function placeOf(address: string): Place | null {
  return address.includes(":") ? null : (blockOf(address)?.first ?? null);
}

/** Number of the column an address begins with: `A` and `A4` are 1, `AB` is 28. */
export function columnPosition(address: string): number {
  return columnNumber((/^[A-Z]+/i.exec(address)?.[0] ?? "").toUpperCase());
}

/** The block a reference names (`A1:J1`, or `B2` alone); null for what is none in a worksheet. */
export function blockOf(reference: string): Range | null {
  const range = cellRange(reference);
  if (range === null || range.last_row > LAST_ROW || range.last_column > LAST_POSITION) return null;
  return {
    first: { row: range.first_row, position: range.first_column },
    last: { row: range.last_row, position: range.last_column },
  };
}

/** Whether a place lies in a block. */
export function isInside({ row, position }: Place, { first, last }: Range): boolean {
  return row >= first.row && row <= last.row && position >= first.position && position <= last.position;
}
