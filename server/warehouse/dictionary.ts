import { join } from "node:path";
import { readList } from "./readList.ts";

/** One column of the data dictionary: what a record kind may hold. */
export interface DictionaryColumn {
  readonly kind: string;
  readonly column: string;
  readonly type: ColumnType;
  /** `yes`, a group of which at least one is needed, or empty. */
  readonly required: string;
  /** List of `codes.csv` that its values come from, or empty. */
  readonly codes: string;
  readonly default: string;
  readonly zh: string;
  readonly en: string;
  /** Further headers, joined by `;`. */
  readonly aliases: string;
}

export type ColumnType =
  | "text"
  | "code"
  | "money"
  | "percent"
  | "score"
  | "number"
  | "year"
  | "month"
  | "integer"
  | "date"
  | "boolean";

/** How each type of the dictionary is stored. Money is in yuan, a percent is a ratio (1 = 100 %). */
export const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  text: "VARCHAR",
  code: "VARCHAR",
  money: "DECIMAL(18,2)",
  percent: "DECIMAL(9,6)",
  score: "DECIMAL(7,2)",
  number: "DECIMAL(20,6)",
  year: "SMALLINT",
  month: "TINYINT",
  integer: "INTEGER",
  date: "DATE",
  boolean: "BOOLEAN",
};

/** The data dictionary of `data/reference/columns.csv`, in its order. */
export function loadDictionary(referenceFolder: string): DictionaryColumn[] {
  return readList(join(referenceFolder, "columns.csv")).map((record) => {
    if (!((record.type ?? "") in SQL_TYPES))
      throw new Error(`columns.csv: unknown type "${record.type}" of ${record.column}`);
    return record as unknown as DictionaryColumn;
  });
}

/** The record kinds of the dictionary and their business keys, from `data/reference/kinds.csv`. */
export function loadKinds(referenceFolder: string): RecordKind[] {
  return readList(join(referenceFolder, "kinds.csv")).map(({ kind = "", zh = "", en = "", key = "" }) => ({
    kind,
    zh,
    en,
    key: key.split(";"),
  }));
}

export interface RecordKind {
  readonly kind: string;
  readonly zh: string;
  readonly en: string;
  readonly key: readonly string[];
}
