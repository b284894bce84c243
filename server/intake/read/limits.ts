/**
 * What the reader of files takes on. A file beyond a limit is refused by name of the limit, never read in part.
 * The sizes fit a child process with a heap of 2 GB; tests pass smaller ones.
 */
export interface Limits {
  /** Text and Parquet files, which are read as a stream. */
  readonly file_bytes: number;
  /** Workbooks that are held in memory (`.xls`, `.xlsb`, HTML, XML): the file itself … */
  readonly workbook_bytes: number;
  /** … and all parts of it unpacked (SheetJS needs about nine times as much memory). */
  readonly inflated_bytes: number;
  /** Workbooks that are read as a stream (`.xlsx`, `.xlsm`): all parts that are read, unpacked … */
  readonly streamed_bytes: number;
  /** … of them texts that cells share, which are held in memory. */
  readonly shared_bytes: number;
  /** Unpacked bytes for one packed byte, in parts of more than 1 MiB (XML of real tables stays under 60) … */
  readonly inflated_ratio: number;
  /** … parts in the zip … */
  readonly zip_entries: number;
  /** … elements of XML inside each other … */
  readonly xml_depth: number;
  /** … cells of one sheet, blank ones between filled ones included … */
  readonly sheet_cells: number;
  /** … its merged ranges … */
  readonly merges: number;
  /** … and its rows written out, where a short cell may stand for a long text. */
  readonly rows_bytes: number;
  /** Larger sheets are tables, whatever their first rows look like: no official form has so many rows. */
  readonly form_rows: number;
  /** Folders and zips of files: the files of one import … */
  readonly batch_files: number;
  /** … and the bytes that one zip unpacks to. */
  readonly unpacked_bytes: number;
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
  streamed_bytes: 4 * 1024 * MIB,
  shared_bytes: 256 * MIB,
  inflated_ratio: 200,
  zip_entries: 50_000,
  xml_depth: 64,
  sheet_cells: 40_000_000,
  merges: 200_000,
  rows_bytes: 4 * 1024 * MIB,
  form_rows: 100_000,
  batch_files: 20_000,
  unpacked_bytes: 16 * 1024 * MIB,
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
