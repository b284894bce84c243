import type { Dimension, Mart, Measure } from "./Mart.ts";

/** What is asked of a mart. */
export interface Question {
  readonly mart: Mart;
  /** Dimensions down the side, each within the one before it, and at most one across. */
  readonly rows: readonly Dimension[];
  readonly across: Dimension | null;
  readonly measures: readonly Measure[];
  readonly filters: readonly Filter[];
  /** Only so many values of the first row dimension, by the first measure; the others together as one. Null: all. */
  readonly top: number | null;
  /** Whether every measure stands beside that of the year before. */
  readonly isCompared: boolean;
}

/** Values of a dimension that are kept; null is what has none. */
export interface Filter {
  readonly dimension: Dimension;
  readonly values: readonly (string | null)[];
}

/** All dimensions of the groups, in the order of the bits of `level`: rows, then the one across. */
export function dimensionsOf({ rows, across }: Question): readonly Dimension[] {
  return across === null ? rows : [...rows, across];
}

/** Value of the first row dimension that stands for all beyond the top. */
export const OTHERS = "(others)";

/** Endings of columns that an answer adds to a measure or dimension. */
export const ENDINGS = { lastYear: "_last_year", change: "_change", name: "_name" } as const;

/** Dimensions over which nothing is added up in this question; one that is narrowed to a single value is no longer among them. */
export function apartOf({ mart, filters }: Pick<Question, "mart" | "filters">): readonly string[] {
  const isSingle = (name: string) =>
    filters.some(({ dimension, values }) => dimension.name === name && values.length === 1);
  return (mart.apart ?? []).filter((name) => !isSingle(name));
}

/** Dimensions whose values have an order of their own. */
const LISTED: readonly string[] = ["month", "score_band"];

/** Whether the groups of a dimension stand by their measure, the largest first, rather than in an order of their own. */
export function isRanked({ name, isYear }: Dimension, question: Pick<Question, "mart" | "filters">): boolean {
  return !isYear && !LISTED.includes(name) && !apartOf(question).includes(name);
}

/** The question as it can be answered: what may not be added up over is among its rows, and groups of those are not ranked. */
export function settled(question: Question): Question {
  const apart = apartOf(question);
  const present = dimensionsOf(question).map(({ name }) => name);
  const missing = question.mart.dimensions.filter(({ name }) => apart.includes(name) && !present.includes(name));
  const rows = [...missing, ...question.rows];
  const hasTop = apart.length === 0 && rows[0] !== undefined && !rows[0].isYear;
  return { ...question, rows, top: hasTop ? question.top : null };
}
