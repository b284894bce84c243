import { codeText } from "../text/codes.ts";
import { sqlText } from "../text/sql.ts";
import type { Lang } from "../text/text.ts";
import type { Cell } from "./runApi.ts";

/** A value that names something, in words where it is a code of a known list. */
export function namedValue(value: Cell, column: string, lang: Lang): string {
  if (value === null) return sqlText.missing[lang];
  return codeText(column, value)?.[lang] ?? value;
}
