/** Where the cells of one record lie in its bytes. One value is used over and over, as a file has millions of records. */
export interface ParsedRecord {
  readonly delimiter: number;
  readonly max_columns: number;
  count: number;
  readonly starts: number[];
  readonly ends: number[];
  /** The cell stood in quotes; its bytes are those between them, with doubled quotes still doubled. */
  readonly quoted: boolean[];
  /** Where the next record begins, once this one is complete. */
  next: number;
}

/**
 * `unfinished`: the bytes end inside a record; `open_quote`: they end inside quotes, or inside what may still become
 * quotes; `text_after_quote`: a closing quote is followed by more than blanks; `too_many_columns`: given up.
 */
export type RecordState = "complete" | "unfinished" | "open_quote" | "text_after_quote" | "too_many_columns";

export const QUOTE = 0x22;
export const LF = 0x0a;
export const CR = 0x0d;

/** An empty record to parse into. `delimiter` is a byte; records of more than `max_columns` cells are given up. */
export function emptyRecord(delimiter: number, max_columns: number): ParsedRecord {
  return { delimiter, max_columns, count: 0, starts: [], ends: [], quoted: [], next: 0 };
}

/**
 * Finds the cells of the record that begins at `at`: quotes as in RFC 4180, blanks around them let pass, a quote inside
 * an unquoted cell taken as it is; LF, CRLF or CR end a record. `isLast` = the file ends at `end`.
 */
export function parseRecord(
  record: ParsedRecord,
  bytes: Uint8Array,
  at: number,
  end: number,
  isLast: boolean,
): RecordState {
  record.count = 0;
  for (let cell = at; record.count < record.max_columns; cell += 1) {
    const first = skipBlanks(bytes, cell, end, record.delimiter);
    const isQuoted = first < end && bytes[first] === QUOTE;
    if (isQuoted) {
      const close = closingQuote(bytes, first + 1, end, isLast);
      if (close < 0) return "open_quote";
      addCell(record, first + 1, close, true);
      cell = skipBlanks(bytes, close + 1, end, record.delimiter);
    } else {
      const stop = endOfCell(bytes, first, end, record.delimiter);
      addCell(record, cell, stop, false);
      cell = stop;
    }
    if (cell === end) return isLast ? finish(record, end) : "unfinished";
    const byte = bytes[cell];
    if (byte === record.delimiter) continue;
    if (byte === LF) return finish(record, cell + 1);
    if (byte !== CR) return "text_after_quote";
    if (cell + 1 === end && !isLast) return "unfinished";
    return finish(record, bytes[cell + 1] === LF && cell + 1 < end ? cell + 2 : cell + 1);
  }
  return "too_many_columns";
}

function skipBlanks(bytes: Uint8Array, from: number, end: number, delimiter: number): number {
  let at = from;
  while (at < end && (bytes[at] === 0x20 || (bytes[at] === 0x09 && delimiter !== 0x09))) at += 1;
  return at;
}

function closingQuote(bytes: Uint8Array, from: number, end: number, isLast: boolean): number {
  for (let at = from; at < end; at += 1) {
    if (bytes[at] !== QUOTE) continue;
    if (at + 1 === end) return isLast ? at : -1;
    if (bytes[at + 1] !== QUOTE) return at;
    at += 1;
  }
  return -1;
}

function endOfCell(bytes: Uint8Array, from: number, end: number, delimiter: number): number {
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === delimiter || byte === LF || byte === CR) return at;
  }
  return end;
}

function addCell(record: ParsedRecord, start: number, end: number, quoted: boolean): void {
  record.starts[record.count] = start;
  record.ends[record.count] = end;
  record.quoted[record.count] = quoted;
  record.count += 1;
}

function finish(record: ParsedRecord, next: number): "complete" {
  record.next = next;
  return "complete";
}
