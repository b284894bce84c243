import type { DraftSheet } from "./imports.ts";

/** A sheet of the import, and a cell in it where one is pointed at. */
export interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** What is said of the cell. */
  readonly message: string;
}

/** The sheet of a place among those that were read; the first one where nothing was chosen. */
export function sheetAt(sheets: readonly DraftSheet[], place: Place | null): DraftSheet | null {
  const ofFile = sheets.filter(({ file }) => file === place?.file);
  const chosen = ofFile.find(({ sheet }) => sheet === place?.sheet);
  // What concerns a whole file shows its first sheet.
  return chosen ?? ofFile[0] ?? sheets.find((one) => one.kinds.length > 0) ?? sheets[0] ?? null;
}

/** Row of an address such as `C12`; null where it has none. */
export function rowOf(cell: string): number | null {
  const digits = /^[A-Z]+(\d+)/.exec(cell)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Name of a column as a spreadsheet shows it: 1 = A, 27 = AA. */
export function letterOf(position: number): string {
  const rest = Math.floor((position - 1) / 26);
  return (rest > 0 ? letterOf(rest) : "") + String.fromCharCode(65 + ((position - 1) % 26));
}
