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
  readonly column_count: number;
  readonly row_count: number;
  /** The first rows (at most 100), for finding title, unit line and header. */
  readonly head: readonly SheetRow[];
  /** Merged ranges, for headers of two rows. Rows and columns count from 1, ends included. */
  readonly merges: readonly MergedRange[];
}

export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface MergedRange {
  readonly first_row: number;
  readonly first_column: number;
  readonly last_row: number;
  readonly last_column: number;
}
