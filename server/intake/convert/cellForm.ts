import type { ColumnType } from "../../warehouse/dictionary.ts";

/**
 * How text becomes a value, in SQL. Most cells are plain: their value is `plain` and breaks no rule. Where `plain` is null the
 * text is read with care, each step a column of its own: tidied text, `part`, `canonical` (canonical text, null
 * for a nil mark, or `refused(rule)`), `value`. A value that cannot be cast breaks the rule `unreadable`; `check` names the
 * rule that a value which was read breaks, or null, and refuses the value unless the rule `warns`.
 */
export interface CellType {
  readonly plain: (cell: string) => string;
  /** What `canonical` needs more than once; null where it needs nothing of the kind. */
  readonly part?: (text: string) => string;
  /** Gets the tidied text, or, where it `is_raw`, the text as it stands, and the `part`. */
  readonly canonical: (text: string, part: string) => string;
  readonly is_raw?: true;
  readonly value: (text: string) => string;
  readonly unreadable: string;
  readonly check: (text: string, value: string) => string;
  readonly warns?: true;
}

/** What decides how a cell is read, apart from its text. */
export interface CellForm {
  readonly type: ColumnType;
  readonly column: string;
  /** List of codes that its values come from, or empty. */
  readonly codes: string;
  /** For money: yuan in one unit of the cell, as decimal text. */
  readonly multiplier: string;
  /** For a percent: what stands for a missing `%` (`%` where the header has it, `` for a ratio), or null: it must be there. */
  readonly bare_mark: string | null;
}
