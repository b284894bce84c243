/** The cells of a row by column name; blank ones are "". */
export type ListRow = Readonly<Record<string, string>>;

/** Something wrong with a list, where it was found: `index` counts rows from 0, null means the list as a whole. */
export interface Fault {
  readonly index: number | null;
  readonly column: string;
  /** Rule of `rules.csv`. */
  readonly rule: string;
  /** Fill the places in the rule's words. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** What may stand in the cells of a column; all of it is text in the file. */
export type CellType =
  | "text"
  | "year"
  | "month"
  | "level"
  | "score"
  | "ratio"
  | "number"
  | "days"
  | "flag"
  | "region"
  | "function_class"
  | "currency"
  | "code";

export interface ListColumn {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly type: CellType;
  readonly required: boolean;
  /** Where a code has to be known: a list of `codes.csv`, `regions`, or `departments` of the published snapshot. */
  readonly known: string | null;
}

/** A reference list that people may change: its columns as in the project's file, what tells its rows apart, and what holds for all of them. */
export interface ListShape {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly columns: readonly ListColumn[];
  readonly key: readonly string[];
  readonly may_be_empty: boolean;
  /** What is wrong with rows whose cells are all right one by one. */
  readonly check: (rows: readonly ListRow[]) => Fault[];
}
