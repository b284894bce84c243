import type { About, HeaderStyle } from "../../exports/extract.ts";
import type { FormatName } from "../../exports/formats.ts";

/** A condition on a column of a result. */
export interface Filter {
  readonly column: string;
  readonly op: "=" | "<>" | "<" | "<=" | ">" | ">=" | "contains" | "in" | "is_null" | "not_null";
  /** Texts; the engine casts them to the column's type. Several for `in`. */
  readonly value?: string | readonly string[];
}

export interface Sort {
  readonly column: string;
  readonly isDescending: boolean;
}

/** How a result is looked at: which of its rows, in which order. */
export interface View {
  readonly sort: Sort | null;
  readonly filters: readonly Filter[];
}

/** What the keeper of results is asked; `file` is the database file of a result. */
export type KeeperRequest =
  | {
      readonly type: "rows";
      readonly file: string;
      readonly view: View;
      readonly offset: number;
      readonly limit: number;
    }
  | { readonly type: "summary"; readonly file: string; readonly view: View }
  | ({ readonly type: "totals"; readonly file: string; readonly view: View } & Selection)
  | ({ readonly type: "export"; readonly file: string } & ExportRequest)
  | { readonly type: "forget"; readonly file: string };

/** Rows of a view, counted from 0, both ends included, and some of the columns. */
export interface Selection {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly string[];
}

/** The formats of a result: those of named queries, and lines of JSON for programs. */
export type ResultFormat = FormatName | "ndjson";

export interface ExportRequest {
  readonly format: ResultFormat;
  readonly about: About;
  readonly header: HeaderStyle;
  readonly meanings: Readonly<Record<string, Meaning>>;
  /** File to write. */
  readonly target: string;
  readonly folder: string;
}

/** What the glossary says of a column's name. */
export interface Meaning {
  readonly unit: string | null;
  readonly zh: string;
  readonly en: string;
  readonly definition_zh: string | null;
  readonly definition_en: string | null;
  readonly formula: string | null;
}

export interface Rows {
  readonly offset: number;
  readonly total: number;
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A column of a result at a glance. Values are exact texts, except the ends of the bars of a histogram. */
export interface ColumnSummary {
  readonly name: string;
  readonly null_count: number;
  readonly distinct_count: number;
  readonly min: string | null;
  readonly max: string | null;
  readonly histogram: readonly { readonly from: number; readonly to: number; readonly count: number }[] | null;
  readonly top: readonly { readonly value: string; readonly count: number }[] | null;
}

export interface ColumnTotal {
  readonly name: string;
  readonly count: number;
  /** Null where the column holds no numbers. */
  readonly sum: string | null;
  readonly min: string | null;
  readonly max: string | null;
}
