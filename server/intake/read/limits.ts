/**
 * What the reader of files takes on. A file beyond a limit is refused by name of the limit, never read in part.
 * The sizes fit a child process with a heap of 2 GB; tests pass smaller ones.
 */
export interface Limits {
  /** Text and Parquet files, which are read as a stream. */
  readonly file_bytes: number;
  /** Workbooks, which are held in memory: the file itself … */
  readonly workbook_bytes: number;
  /** … all parts of it unpacked (SheetJS needs about nine times as much memory) … */
  readonly inflated_bytes: number;
  /** … unpacked bytes for one packed byte, in parts of more than 1 MiB (XML of real tables stays under 60) … */
  readonly inflated_ratio: number;
  /** … parts in the zip … */
  readonly zip_entries: number;
  /** … and cells of one sheet, blank ones between filled ones included. */
  readonly sheet_cells: number;
  /** The widest sheet of Excel. */
  readonly columns: number;
  /** One record of a text file, line breaks inside quotes included. */
  readonly record_bytes: number;
  /** Refused rows of one file; beyond them the file is something else than it seems. */
  readonly problems: number;
  /** Bytes read again because a quote was never closed. */
  readonly reread_bytes: number;
  /** Rows of `Sheet.head`. */
  readonly head_rows: number;
  /** Plain text files from this size on are left to the engine (`Lines`), which has no rows of its own to keep. */
  readonly lines_bytes: number;
}

const MIB = 1024 * 1024;

export const LIMITS: Limits = {
  file_bytes: 64 * 1024 * MIB,
  workbook_bytes: 100 * MIB,
  inflated_bytes: 160 * MIB,
  inflated_ratio: 200,
  zip_entries: 10_000,
  sheet_cells: 20_000_000,
  columns: 16_384,
  record_bytes: MIB,
  problems: 100_000,
  reread_bytes: 256 * MIB,
  head_rows: 100,
  lines_bytes: 8 * MIB,
};

/**
 * No line of `Sheet.rows_path` is longer: a record with every quote doubled and every cell there may be. The engine gives its
 * threads pieces of this size, so that a generous limit would leave most of them idle.
 */
export const LINE_BYTES = 2 * LIMITS.record_bytes + 4 * LIMITS.columns + 32;
