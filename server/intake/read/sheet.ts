import type { Problem } from "../problem.ts";
import type { CellRange } from "./cellRange.ts";

/**
 * One sheet of a file as text, before anybody has said what its columns mean. The rows lie in a UTF-8 CSV of ours
 * (`rows_path`): no header, every field quoted or plain, `\n` between records, first field the row number as a
 * spreadsheet shows it, then exactly `column_count` fields. DuckDB reads it in parallel; rows that are blank in the
 * source are left out, which is why the number is carried along.
 */
export interface Sheet {
  readonly file: string;
  /** Sheet name; empty for formats that have none. */
  readonly sheet: string;
  readonly rows_path: string;
  /** Set where `rows_path` is no such file but the source itself, because its lines seem to be its rows. */
  readonly lines?: Lines;
  readonly column_count: number;
  readonly row_count: number;
  /** The first rows (at most 100), for finding title, unit line and header. */
  readonly head: readonly SheetRow[];
  /** All merged ranges of more than one cell. */
  readonly merges: readonly MergedRange[];
}

export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Cells that are printed as one. */
export type MergedRange = CellRange;

/**
 * A large UTF-8 text without blank lines. The engine reads it as it stands, all threads at once; if it finds as many rows as there
 * are lines, a row's number is that of its line.
 */
export interface Lines {
  readonly delimiter: string;
  /** The way back where a line turns out to be no row of the table: writes the rows into a file of ours after all. */
  readonly number: () => Promise<NumberedSheet>;
}

/** A sheet whose rows lie in a file of ours, and what is wrong with those that do not. */
export interface NumberedSheet {
  readonly sheet: Sheet;
  readonly problems: readonly Problem[];
}
