/** Something that is added up over rows: the rows (`*`), the rows that have a value in a column, or a column of exact numbers. */
export type Part = { readonly count: string } | { readonly sum: string };

/** A part, or a ratio of two of them: ratios of sums, never means of ratios. */
export type Measure = Part | { readonly ratio: readonly [over: Part, under: Part] };

/** How the rows of a named query are grouped: by which of its columns, and what is measured of each group and of all rows. */
export interface Grouping {
  readonly by: readonly string[];
  readonly measures: Readonly<Record<string, Measure>>;
  /** Columns whose picks do not narrow it: a figure shows its own pick as a selection among all its groups. */
  readonly ignores: readonly string[];
}

/** What was picked of a column: some of its values (null is "none stated"), or a band, its ends included. */
export type Picked =
  | { readonly values: readonly (string | null)[] }
  | { readonly from: string | null; readonly to: string | null };

/** Picks by column; rows have to fit all of them. */
export type Picks = Readonly<Record<string, Picked>>;

/** A group: its columns, and its measures (counts and ratios as numbers, sums as exact decimal text). */
export type GroupRow = Readonly<Record<string, string | number | boolean | null>>;

/** The groups there are, and the same measures of all their rows together. */
export interface Grouped {
  readonly rows: readonly GroupRow[];
  readonly total: GroupRow;
}
