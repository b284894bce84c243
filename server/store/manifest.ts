/** What a batch says of itself: `batches/<id>/manifest.json`. Counts only, never money, except control totals. */
export interface Manifest {
  readonly id: string;
  readonly title: string;
  readonly state: BatchState;
  /** Order of acceptance; a later batch replaces earlier rows of the same business key. Null while a draft. */
  readonly sequence: number | null;
  readonly created_at: string;
  readonly author: string;
  readonly files: readonly SourceFile[];
  readonly sheets: readonly SheetReading[];
  readonly kinds: Readonly<Record<string, KindCount>>;
  readonly control_totals: readonly ControlTotal[];
  readonly problem_count: ProblemCount;
  /** What the person said on import: unit, encoding, fixed values, mapping. */
  readonly options: Readonly<Record<string, string>>;
  /** The import session it was drafted for, if any: `imports/<id>/`. */
  readonly import_id?: string;
  readonly history: readonly BatchEvent[];
  /** SHA-256 of every file of the batch, by path in its folder; taken when it was first accepted. */
  readonly hashes?: Readonly<Record<string, string>>;
}

/** Problems by severity; batches of the first version have no `info`. */
export interface ProblemCount {
  readonly error: number;
  readonly warning: number;
  readonly info?: number;
}

export type BatchState = "draft" | "accepted" | "undone";

export interface SourceFile {
  /** Name under `source/`, unique within the batch. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  /** `csv`, `tsv`, `xlsx`, `xls`, `parquet` or `jsonl`. */
  readonly format: string;
  readonly encoding: string | null;
}

/** How one sheet was read: enough to rebuild the address of the cell behind any stored value. */
export interface SheetReading {
  readonly file: string;
  readonly sheet: string;
  /** Rows of the header, counted from 1 as a spreadsheet shows them. */
  readonly header_rows: readonly number[];
  readonly columns: readonly ColumnReading[];
  /** Values that hold for the whole sheet (fiscal year, kind of evaluation …) and who said so. */
  readonly fixed: Readonly<Record<string, { readonly value: string; readonly reason: string }>>;
  readonly rows_read: number;
  /** Kinds of the official forms it holds; absent where it is a table. */
  readonly forms?: readonly string[];
}

export interface ColumnReading {
  /** 1 = A. */
  readonly position: number;
  readonly header: string;
  /** Dictionary column; null where the column is not in the dictionary and was left out. */
  readonly column: string | null;
  /** `english_name`, `chinese_name`, `alias`, `mapping` or `remembered`. */
  readonly reason: string | null;
  /** For money: what one unit of the cell is in yuan, as decimal text. */
  readonly multiplier: string | null;
}

export interface KindCount {
  readonly read: number;
  readonly kept: number;
  readonly refused: number;
  /** Rows whose business key an earlier accepted batch, or an earlier row of this one, already had. */
  readonly replaced: number;
}

export interface ControlTotal {
  readonly file: string;
  readonly sheet: string;
  /** Address of the printed total. */
  readonly cell: string;
  readonly column: string;
  /** Exact decimal text, in yuan for money. */
  readonly printed: string;
  readonly computed: string;
  readonly difference: string;
}

export interface BatchEvent {
  readonly at: string;
  readonly by: string;
  readonly action: "created" | "accepted" | "undone" | "redone";
}
