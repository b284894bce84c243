import { closeSync, openSync, writeSync } from "node:fs";
import { LIMITS, LINE_BYTES, type Limits } from "./limits.ts";
import type { Sheet, SheetRow } from "./sheet.ts";
import { UnreadableFile } from "./UnreadableFile.ts";
import { type WidthChange, widenRows } from "./widenRows.ts";

const BUFFER_CHARACTERS = 1024 * 1024;
/** Commas for the columns that a row does not have may come on top. */
const LONGEST = LINE_BYTES - LIMITS.columns;

/**
 * Writes `Sheet.rows_path` from rows of text, for formats that are not text files. Rows without any text are left out, and
 * the sheet is as wide as the last cell with any. Writing blocks, so that what is waiting to be written never piles up.
 */
export class RowsFile {
  rowCount = 0;
  columns = 0;
  private readonly head: SheetRow[] = [];
  private readonly pending: { readonly text: string; readonly columns: number }[] = [];
  private characters = 0;
  private bytes = 0;
  private readonly widths: WidthChange[] = [];
  private readonly name: string;
  private readonly path: string;
  private readonly limits: Limits;
  private readonly file: number;

  /** Opens `path` for the rows of the file called `name`. */
  constructor(name: string, path: string, limits: Limits) {
    this.name = name;
    this.path = path;
    this.limits = limits;
    this.file = openSync(path, "w");
  }

  /** Adds the cells of a row. Throws `UnreadableFile` `row_too_long`, and `zip_bomb` where the rows hold more text than any sheet. */
  add(row: number, cells: readonly string[]): void {
    const last = cells.findLastIndex((cell) => cell.trim() !== "");
    if (last < 0) return;
    const text = `${row},${this.joined(row, cells, last)}`;
    this.pending.push({ text, columns: last + 1 });
    this.columns = Math.max(this.columns, last + 1);
    this.characters += text.length + this.columns - last;
    this.rowCount += 1;
    if (this.head.length < this.limits.head_rows) this.head.push({ row, cells: cells.slice(0, last + 1) });
    if (this.characters > BUFFER_CHARACTERS) this.flush();
  }

  /** Writes what is left; what a `Sheet` says of its rows. */
  async finish(): Promise<Pick<Sheet, "rows_path" | "column_count" | "row_count" | "head">> {
    this.flush();
    if (this.widths.length > 1) await widenRows(this.path, this.widths);
    const head = this.head.map(({ row, cells }) => ({ row, cells: padded(cells, this.columns) }));
    return { rows_path: this.path, column_count: this.columns, row_count: this.rowCount, head };
  }

  close(): void {
    closeSync(this.file);
  }

  private joined(row: number, cells: readonly string[], last: number): string {
    let line = "";
    for (let index = 0; index <= last; index += 1) {
      const cell = cells[index] ?? "";
      line += index === 0 ? quoteIfNeeded(cell) : `,${quoteIfNeeded(cell)}`;
      if (line.length > LONGEST) throw this.tooLong(row);
    }
    if (3 * line.length > LONGEST && Buffer.byteLength(line) > LONGEST) throw this.tooLong(row);
    return line;
  }

  private tooLong(row: number): UnreadableFile {
    return new UnreadableFile("row_too_long", { file: this.name, row, limit: LINE_BYTES });
  }

  private flush(): void {
    const { columns } = this;
    if (this.widths.at(-1)?.columns !== columns) this.widths.push({ from: this.bytes, columns });
    const lines = this.pending.map((line) => `${line.text}${",".repeat(columns - line.columns)}\n`);
    const bytes = Buffer.from(lines.join(""));
    this.bytes += bytes.length;
    const limit = this.limits.rows_bytes;
    if (this.bytes > limit) throw new UnreadableFile("zip_bomb", { file: this.name, reason: "rows_bytes", limit });
    for (let written = 0; written < bytes.length; ) written += writeSync(this.file, bytes, written);
    this.pending.length = 0;
    this.characters = 0;
  }
}

function padded(cells: readonly string[], columns: number): string[] {
  return Array.from({ length: columns }, (_, index) => cells[index] ?? "");
}

function quoteIfNeeded(cell: string): string {
  if (!/[",\r\n]/.test(cell)) return cell;
  return `"${cell.replaceAll(/\r\n?/g, "\n").replaceAll('"', '""')}"`;
}
