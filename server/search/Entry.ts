/** What can be found: something with a page or a definition of its own. */
export type EntryKind = "page" | "department" | "project" | "metric";

/** One thing that can be found, as the index keeps it. */
export interface Entry {
  readonly kind: EntryKind;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** What tells it from others of the same name: its department, its district, its definition. */
  readonly detail_zh: string;
  readonly detail_en: string;
  /** Named query that a metric is a column of. */
  readonly query: string | null;
  /** Larger comes first among equals. */
  readonly weight: number;
  /** What typed words are compared with, folded as they are: its names, its code, and both details in one. */
  readonly folded: { readonly zh: string; readonly en: string; readonly code: string; readonly detail: string };
  /** How its Chinese name is spelt. */
  readonly syllables: readonly string[];
}
