import { endOfLine } from "./endOfLine.ts";
import { emptyRecord, parseRecord } from "./parseRecord.ts";

export interface Dialect {
  /** The separating byte. */
  readonly delimiter: number;
  readonly column_count: number;
}

const COMMA = 0x2c;
/** Comma, tab, semicolon, bar. */
export const DELIMITERS: readonly number[] = [COMMA, 0x09, 0x3b, 0x7c];
const SAMPLE_RECORDS = 1_000;

/**
 * Tells the separator (comma, tab, semicolon or bar) and the number of columns from the first records of a text:
 * the separator is the one that cuts most of them into the same number of cells, more than one; a first line `sep=;`
 * decides. `isWhole` = the sample is the whole file.
 */
export function sniffDialect(sample: Uint8Array, isWhole: boolean, maxColumns: number): Dialect {
  const named = /^"?sep=([,;|\t])"?[\r\n]/.exec(Buffer.from(sample.subarray(0, 8)).toString("latin1"))?.[1];
  const candidates = named === undefined ? DELIMITERS : [named.charCodeAt(0)];
  let best = { delimiter: COMMA, column_count: 1, rows: 0, usual: 1 };
  for (const delimiter of candidates) {
    const widths = recordWidths(sample, isWhole, delimiter, maxColumns);
    const { usual, rows } = usualWidth(widths);
    const isBetter = rows > best.rows || (rows === best.rows && usual > best.usual);
    if (usual > 1 && isBetter) best = { delimiter, column_count: tableWidth(widths, usual), rows, usual };
  }
  return best;
}

/** The number of cells of each record that is not blank; `maxColumns + 1` for one that has more than those. */
function recordWidths(sample: Uint8Array, isWhole: boolean, delimiter: number, maxColumns: number): number[] {
  const record = emptyRecord(delimiter, maxColumns);
  const widths: number[] = [];
  for (let at = 0; at < sample.length && widths.length < SAMPLE_RECORDS; ) {
    const state = parseRecord(record, sample, at, sample.length, isWhole);
    if (state === "too_many_columns") return [...widths, maxColumns + 1];
    if (state === "unfinished") break;
    if (state === "complete") {
      if (record.count > 1 || record.ends[0] !== record.starts[0]) widths.push(record.count);
      at = record.next;
      continue;
    }
    at = endOfLine(sample, at, sample.length, isWhole);
    if (at < 0) break;
  }
  return widths;
}

/** The commonest number of cells above one; the earlier of two that are equally common. */
function usualWidth(widths: readonly number[]): { usual: number; rows: number } {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let usual = 1;
  let rows = 0;
  for (const [width, count] of counts) if (count > rows) [usual, rows] = [width, count];
  return { usual, rows };
}

/**
 * The usual width, or more where a row above the first usual one (a header over rows that leave off their last cells)
 * is wider. A wider row further down does not widen the table: its cells have slipped, and it is refused.
 */
function tableWidth(widths: readonly number[], usual: number): number {
  return Math.max(...widths.slice(0, widths.indexOf(usual) + 1));
}
