/** One import as a person asks for it. */
export interface ImportRequest {
  readonly files: readonly string[];
  /** Header as printed → dictionary columns; see `parseMapping`. */
  readonly map: Mapping;
  /** Values that hold for the whole file, by dictionary column; also `code_scope=department`. */
  readonly set: Readonly<Record<string, string>>;
  /** Name of a unit of `units.csv`, or a bare multiplier (`1000000`); null = as the file says. */
  readonly unit: string | null;
  readonly encoding: string | null;
  readonly sheet: string | null;
  readonly author: string;
  /** Shown in lists of batches; the file names where empty. */
  readonly title: string;
  /** The import session that asks, where one does: its draft is known by it after a crash. */
  readonly import_id?: string;
}

/** Header → dictionary columns (`project_code`, or `evaluation.score` for one record kind alone); none = leave it out. */
export type Mapping = Readonly<Record<string, readonly string[]>>;
