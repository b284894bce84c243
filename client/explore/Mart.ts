/** A column of a mart's row that can be added up over any rows: money, or 1 where the row counts. */
export interface Part {
  readonly name: string;
  /** SQL on a row of the mart. */
  readonly value: string;
}

/** What can be asked of a mart: a sum, or a ratio of two sums. Named as the glossary names it, which has its words. */
export type Measure = SumMeasure | RatioMeasure;

interface Named {
  readonly name: string;
  readonly unit: "yuan" | "count" | "ratio" | "score";
}

export interface SumMeasure extends Named {
  /** SQL on a row of the mart; the sum over rows is the measure. */
  readonly value: string;
  /** A state at the end of a year, which is not added up over years. */
  readonly isStock?: boolean;
}

/** Sums over rows divided by sums over rows, never a mean of ratios. */
export interface RatioMeasure extends Named {
  readonly numerator: Part;
  readonly denominator: Part;
}

/** A column that rows are grouped and narrowed by. */
export interface Dimension {
  readonly name: string;
  readonly isYear?: boolean;
  /** Column of the same row with the name of the code. */
  readonly nameColumn?: string;
  /** Table with the names of the codes. */
  readonly names?: NameTable;
  /** The dimension that a value is opened into. */
  readonly into?: string;
}

/** Where the names of codes stand: one row a code among those that fit `where`. */
export interface NameTable {
  readonly table: string;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly where?: string;
}

/** A mart as the explorer offers it. */
export interface Mart {
  readonly name: string;
  /** The dimension that is a fiscal or budget year. */
  readonly year: string;
  readonly dimensions: readonly Dimension[];
  /** The first is chosen where nobody has chosen. */
  readonly measures: readonly [Measure, ...Measure[]];
  /** Dimensions over which nothing may be added up: every group is of one value of each. */
  readonly apart?: readonly string[];
}
