import type { Problem } from "../problem.ts";
import { cellAddress } from "./cellAddress.ts";
import { endOfLine } from "./endOfLine.ts";
import { isBlank } from "./isBlank.ts";
import type { Limits } from "./limits.ts";
import { CR, emptyRecord, LF, type ParsedRecord, parseRecord, QUOTE } from "./parseRecord.ts";
import { RowCounter } from "./RowCounter.ts";
import type { SheetRow } from "./sheet.ts";
import type { Dialect } from "./sniffDialect.ts";
import { UnreadableFile } from "./UnreadableFile.ts";

const COMMA = 0x2c;
const BUFFER_BYTES = 4 * 1024 * 1024;

/** The same bytes one at a time and four at a time. */
interface Buffered {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly words: DataView;
}

function buffered(size: number): Buffered {
  const bytes = new Uint8Array(size);
  return { bytes, words: new DataView(bytes.buffer) };
}

/**
 * Turns records of UTF-8 text into the rows of `Sheet.rows_path`, as bytes: the row's number, exactly `column_count`
 * cells, `\n`. Fill `space()`, say so with `add`, call `run` and write what `takeRows` gives until it wants more input.
 * A record without quotes is copied while it is read; any other is taken apart and put together again.
 */
export class RowNormaliser {
  readonly head: SheetRow[] = [];
  readonly problems: Problem[] = [];
  rowCount = 0;
  private readonly input: Buffered;
  private output: Buffered;
  private spareOutput: Buffered;
  private at = 0;
  private end = 0;
  private filled = 0;
  private reread = 0;
  private readonly counter = new RowCounter();
  private readonly record: ParsedRecord;
  /** 1 for the bytes that end the plain copying of a cell; no byte from `threshold` (four times over) on is one. */
  private readonly special = new Uint8Array(256);
  private readonly threshold: number;
  private readonly file: string;
  private readonly columns: number;
  private readonly limits: Limits;
  /** What the longest record may need in the output. */
  private readonly room: number;

  constructor(file: string, dialect: Dialect, limits: Limits) {
    this.file = file;
    this.columns = dialect.column_count;
    this.limits = limits;
    this.room = 2 * limits.record_bytes + 4 * limits.columns + 32;
    this.input = buffered(Math.max(BUFFER_BYTES, 2 * limits.record_bytes));
    this.output = buffered(BUFFER_BYTES + this.room);
    this.spareOutput = buffered(BUFFER_BYTES + this.room);
    this.record = emptyRecord(dialect.delimiter, limits.columns);
    this.threshold = (Math.max(dialect.delimiter, COMMA) + 1) * 0x01010101;
    for (const byte of [dialect.delimiter, COMMA, LF, CR, QUOTE]) this.special[byte] = 1;
  }

  /** Where the next bytes of the text belong; never empty after `run` has asked for input. */
  space(): Uint8Array {
    return this.input.bytes.subarray(this.end);
  }

  add(bytes: number): void {
    this.end += bytes;
  }

  /** Handles the input; says whether it stopped for more of it or for room in the output. */
  run(isLast: boolean): "input" | "room" {
    while (this.at < this.end) {
      if (this.output.bytes.length - this.filled < this.room) return "room";
      if (this.head.length === this.limits.head_rows && this.copyRecord()) continue;
      if (!this.rebuildRecord(isLast)) break;
    }
    this.input.bytes.copyWithin(0, this.at, this.end);
    this.end -= this.at;
    this.at = 0;
    return "input";
  }

  /** The finished rows; they stay untouched until rows are taken once more, so that they can be written meanwhile. */
  takeRows(): Uint8Array {
    const rows = this.output.bytes.subarray(0, this.filled);
    [this.output, this.spareOutput] = [this.spareOutput, this.output];
    this.filled = 0;
    return rows;
  }

  /**
   * Copies the next record; false where it is not plain or may not be complete, and nothing has happened. All of a big
   * file goes through here, so it copies four bytes at once where none of them is special.
   */
  private copyRecord(): boolean {
    const { special, threshold } = this;
    const { bytes: input, words } = this.input;
    const { bytes: output, words: copies } = this.output;
    const { delimiter } = this.record;
    const limit = Math.min(this.end, this.at + this.limits.record_bytes) - 4;
    const start = this.counter.write(output, this.filled);
    let filled = start;
    let at = this.at;
    let cells = 1;
    output[filled++] = COMMA;
    scan: while (at < limit) {
      const word = words.getInt32(at, true);
      copies.setInt32(filled, word, true);
      if (((word - threshold) & ~word & 0x80808080) === 0) {
        at += 4;
        filled += 4;
        continue;
      }
      for (const stop = at + 4; at < stop; at += 1) {
        const byte = input[at] as number;
        if (special[byte] === 0) output[filled++] = byte;
        else if (byte === delimiter) {
          output[filled++] = COMMA;
          cells += 1;
        } else if (byte === QUOTE && output[filled - 1] === COMMA) {
          const close = this.copyQuoted(at, limit, filled);
          if (close < 0) return false;
          if (close > at + 2) filled += close - at;
          at = close;
          continue scan;
        } else return (byte === LF || byte === CR) && this.endCopy(start, at, filled, cells);
      }
    }
    return false;
  }

  /** Copies a cell in quotes, which is written as it came unless it is empty; where it ends, or -1 for the slow way. */
  private copyQuoted(open: number, limit: number, filled: number): number {
    const input = this.input.bytes;
    const output = this.output.bytes;
    const shift = filled - open;
    output[filled] = QUOTE;
    for (let at = open + 1; at < limit; at += 1) {
      const byte = input[at] as number;
      if (byte === CR) return -1;
      output[at + shift] = byte;
      if (byte !== QUOTE) continue;
      const next = input[at + 1] as number;
      if (next === this.record.delimiter || next === LF || next === CR) return at + 1;
      if (next !== QUOTE) return -1;
      at += 1;
      output[at + shift] = QUOTE;
    }
    return -1;
  }

  private endCopy(start: number, lineEnd: number, copied: number, cells: number): boolean {
    if (cells > this.columns) return false;
    const input = this.input.bytes;
    const output = this.output.bytes;
    if (!isBlank(output, start, copied, COMMA)) {
      let filled = copied;
      for (let missing = this.columns - cells; missing > 0; missing -= 1) output[filled++] = COMMA;
      output[filled++] = LF;
      this.filled = filled;
      this.rowCount += 1;
    }
    this.at = input[lineEnd] === CR && input[lineEnd + 1] === LF ? lineEnd + 2 : lineEnd + 1;
    this.counter.next();
    return true;
  }

  /** False where more input is needed. */
  private rebuildRecord(isLast: boolean): boolean {
    const { record, at } = this;
    const limit = Math.min(this.end, at + this.limits.record_bytes);
    const state = parseRecord(record, this.input.bytes, at, limit, isLast && limit === this.end);
    if (state === "complete") {
      this.writeRecord();
      this.at = record.next;
      this.counter.next();
      return true;
    }
    const isCut = limit - at === this.limits.record_bytes;
    if (state === "unfinished" && isCut) throw this.unreadable("row_too_long", this.limits.record_bytes);
    if (state === "unfinished" || (state === "open_quote" && !isCut && !isLast)) return false;
    const next = endOfLine(this.input.bytes, at, this.end, isLast);
    const isOneLine = next < 0 || next >= (record.ends[record.count - 1] ?? 0);
    if (state === "too_many_columns" && isOneLine) throw this.unreadable(state, this.limits.columns);
    if (next < 0 && this.end - at < this.limits.record_bytes) return false;
    if (next < 0) throw this.unreadable("row_too_long", this.limits.record_bytes);
    const rule = state === "text_after_quote" && isOneLine ? "quote_followed_by_text" : "quote_unclosed";
    this.refuseLine(rule, next, limit);
    return true;
  }

  /** Refuses one line whose quotes cannot be right and goes on with the next, so that a stray quote costs no other row. */
  private refuseLine(rule: string, next: number, readTo: number): void {
    const { count, ends } = this.record;
    const beyond = ends.findIndex((end, index) => index < count && end >= next);
    const index = beyond >= 0 ? beyond : rule === "quote_unclosed" ? count : count - 1;
    this.refuse(rule, next, { cell: cellAddress(index + 1, this.counter.row), printed: null, computed: null });
    this.reread += readTo - this.at;
    if (this.reread > this.limits.reread_bytes) throw this.unreadable("too_many_problems", this.problems.length);
    this.at = next;
    this.counter.next();
  }

  private writeRecord(): void {
    const { columns } = this;
    const output = this.output.bytes;
    const cells = this.filledCells();
    if (cells > columns) {
      const cell = cellAddress(columns + 1, this.counter.row);
      this.refuse("row_has_too_many_cells", this.record.next, { cell, printed: `${cells}`, computed: `${columns}` });
    }
    if (cells === 0 || cells > columns) return;
    this.filled = this.counter.write(output, this.filled);
    for (let index = 0; index < columns; index += 1) {
      output[this.filled++] = COMMA;
      if (index < cells) this.writeCell(index);
    }
    output[this.filled++] = LF;
    this.rowCount += 1;
    if (this.head.length < this.limits.head_rows)
      this.head.push({ row: this.counter.row, cells: this.headCells(cells) });
  }

  /** The number of cells up to the last one that is not blank. */
  private filledCells(): number {
    const { count, starts, ends } = this.record;
    let cells = count;
    while (cells > 0 && isBlank(this.input.bytes, starts[cells - 1] ?? 0, ends[cells - 1] ?? 0, -1)) cells -= 1;
    return cells;
  }

  private writeCell(index: number): void {
    const input = this.input.bytes;
    const output = this.output.bytes;
    const start = this.record.starts[index] as number;
    const end = this.record.ends[index] as number;
    let filled = this.filled;
    let at = start;
    while (at < end && this.special[input[at] as number] === 0) output[filled++] = input[at++] as number;
    this.filled = at < end ? this.writeQuoted(start, end, this.record.quoted[index] === true) : filled;
  }

  /** A quote inside a cell that was in quotes is doubled already; in any other it is not. */
  private writeQuoted(start: number, end: number, isDoubled: boolean): number {
    const input = this.input.bytes;
    const output = this.output.bytes;
    let filled = this.filled;
    output[filled++] = QUOTE;
    for (let at = start; at < end; at += 1) {
      const byte = input[at] as number;
      if (byte === CR) {
        if (input[at + 1] !== LF) output[filled++] = LF;
        continue;
      }
      if (byte === QUOTE && !isDoubled) output[filled++] = QUOTE;
      output[filled++] = byte;
    }
    output[filled++] = QUOTE;
    return filled;
  }

  private headCells(cells: number): string[] {
    const { starts, ends, quoted } = this.record;
    return Array.from({ length: this.columns }, (_, index) => {
      if (index >= cells) return "";
      const text = this.text(starts[index] ?? 0, ends[index] ?? 0);
      return quoted[index] ? text.replaceAll('""', '"').replaceAll(/\r\n?/g, "\n") : text;
    });
  }

  private text(start: number, end: number): string {
    return Buffer.from(this.input.bytes.buffer, start, end - start).toString("utf8");
  }

  private refuse(rule: string, next: number, told: Pick<Problem, "cell" | "printed" | "computed">): void {
    const value = this.text(this.at, Math.min(next, this.at + 800))
      .trimEnd()
      .slice(0, 200);
    const where = { file: this.file, sheet: "", row: this.counter.row, column: "" };
    this.problems.push({ ...where, ...told, value, rule, severity: "error" });
    if (this.problems.length > this.limits.problems) throw this.unreadable("too_many_problems", this.limits.problems);
  }

  private unreadable(rule: string, limit: number): UnreadableFile {
    return new UnreadableFile(rule, { file: this.file, row: this.counter.row, limit });
  }
}
