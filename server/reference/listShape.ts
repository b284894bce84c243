import type { Fault, ListRow } from "./listFinding.ts";
/** What may stand in the cells of a column; all of it is text in the file. */
export type CellType =
  | "text"
  | "year"
  | "month"
  | "level"
  | "score"
  | "ratio"
  | "number"
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
