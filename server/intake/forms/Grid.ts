import { cellAddress } from "../read/cellAddress.ts";
import type { MergedRange, SheetRow } from "../read/sheet.ts";

/** One cell of a form as it is printed; a merged range is one cell, at its upper left corner. */
export interface FormCell {
  /** Without blanks at its ends, those of Chinese and of web pages included; empty where nothing is printed. */
  readonly text: string;
  /** Address as a spreadsheet shows it. */
  readonly cell: string;
  readonly row: number;
  readonly column: number;
}

/** The cells of a sheet by row and column, both from 1. */
export class Grid {
  /** Numbers of the rows that hold text, in order. */
  readonly rows: readonly number[];
  readonly columnCount: number;
  readonly #texts: ReadonlyMap<number, readonly string[]>;
  readonly #merges = new Map<number, MergedRange[]>();

  constructor(rows: readonly SheetRow[], merges: readonly MergedRange[], columnCount: number) {
    this.rows = rows.map(({ row }) => row);
    this.columnCount = columnCount;
    this.#texts = new Map(rows.map(({ row, cells }) => [row, cells]));
    const last = this.rows.at(-1) ?? 0;
    for (const range of merges) {
      for (let row = range.first_row; row <= Math.min(range.last_row, last); row += 1) {
        const known = this.#merges.get(row);
        if (known) known.push(range);
        else this.#merges.set(row, [range]);
      }
    }
  }

  /** The cell at a place, or the merged cell that covers it. */
  at(row: number, column: number): FormCell {
    const range = this.range(row, column);
    const [top, left] = range ? [range.first_row, range.first_column] : [row, column];
    const text = trimBlanks(this.#texts.get(top)?.[left - 1] ?? "");
    return { text, cell: cellAddress(left, top), row: top, column: left };
  }

  /** How far the text of a cell is indented, in half-width blanks. */
  indentOf({ row, column }: FormCell): number {
    const blanks = /^[\s\u00a0\u3000]*/.exec(this.#texts.get(row)?.[column - 1] ?? "")?.[0] ?? "";
    return [...blanks].reduce((width, blank) => width + (blank === "\u3000" ? 2 : 1), 0);
  }

  /** The merged range over a place, if there is one. */
  range(row: number, column: number): MergedRange | undefined {
    return this.#merges.get(row)?.find((range) => range.first_column <= column && range.last_column >= column);
  }

  /** The cells of a row from the left, each merged one once; only those that begin in this row unless `covered`. */
  cellsOf(row: number, { covered = false } = {}): FormCell[] {
    const cells: FormCell[] = [];
    for (let column = 1; column <= this.columnCount; column += 1) {
      const cell = this.at(row, column);
      column = Math.max(column, this.range(row, column)?.last_column ?? column);
      if (covered || cell.row === row) cells.push(cell);
    }
    return cells;
  }

  /** The cell to the right of another, beyond the range it may be merged into; null at the edge. */
  rightOf(cell: FormCell): FormCell | null {
    const next = (this.range(cell.row, cell.column)?.last_column ?? cell.column) + 1;
    return next > this.columnCount ? null : this.at(cell.row, next);
  }

  /** The cell below another, beyond the range it may be merged into. */
  below(cell: FormCell): FormCell {
    return this.at((this.range(cell.row, cell.column)?.last_row ?? cell.row) + 1, cell.column);
  }
}

function trimBlanks(text: string): string {
  return text.replace(/^[\s\u00a0\u3000\ufeff]+|[\s\u00a0\u3000\ufeff]+$/g, "");
}
