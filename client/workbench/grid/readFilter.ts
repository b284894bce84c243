import type { ColumnKind, FilterOperator, ResultFilter } from "../../sql/runApi.ts";

/**
 * What a person means by a few signs in the field under a column: `>100`, `<>x`, `=x`; `∅` what is missing, `!∅` what is not. Words
 * alone mean texts that contain them, numbers alone that number. Null where nothing is typed.
 */
export function readFilter(column: string, kind: ColumnKind, typed: string): ResultFilter | null {
  const text = typed.trim();
  if (text === "") return null;
  if (text === "∅" || text.toLowerCase() === "null") return { column, op: "is_null" };
  if (text === "!∅" || text.toLowerCase() === "not null") return { column, op: "not_null" };
  const [, sign, value = ""] = /^(<=|>=|<>|!=|=|<|>|≤|≥|≠)?\s*(.*)$/.exec(text) ?? [];
  if (sign === undefined) return { column, op: isWord(kind) ? "contains" : "=", value: text };
  return { column, op: operators[sign] ?? "=", value: isWord(kind) ? value : value.replaceAll(",", "") };
}

const operators: Readonly<Record<string, FilterOperator>> = {
  "!=": "<>",
  "≠": "<>",
  "≤": "<=",
  "≥": ">=",
  "<>": "<>",
  "<=": "<=",
  ">=": ">=",
  "<": "<",
  ">": ">",
  "=": "=",
};

function isWord(kind: ColumnKind): boolean {
  return kind === "text" || kind === "other" || kind === "date";
}
