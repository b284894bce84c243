import { columnNumber } from "../../intake/read/cellAddress.ts";

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
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(address) ?? [];
  if (letters === undefined) return null;
  const place = { row: Number(digits), position: columnPosition(letters) };
  return place.row <= LAST_ROW && place.position <= LAST_POSITION ? place : null;
}

/** Number of the column an address begins with: `A` and `A4` are 1, `AB` is 28. */
export function columnPosition(address: string): number {
  return columnNumber((/^[A-Z]+/i.exec(address)?.[0] ?? "").toUpperCase());
}

/** The block a reference names (`A1:J1`, or `B2` alone); null for what is none. */
export function rangeOf(reference: string): Range | null {
  const [from = "", to = from] = reference.split(":");
  const first = placeOf(from);
  const last = placeOf(to);
  return first === null || last === null ? null : { first, last };
}

/** Whether a place lies in a block. */
export function isInside({ row, position }: Place, { first, last }: Range): boolean {
  return row >= first.row && row <= last.row && position >= first.position && position <= last.position;
}
