import { literal } from "../../warehouse/sqlText.ts";
import type { Code } from "../lists.ts";

/**
 * SQL that turns text into the canonical code of a list: by code, name or alias, whatever the case and width of its letters;
 * `11-一般公共预算` by the code in front. `many` takes several, parted by `;`, `、` or `,`, and gives them joined by `;`.
 */
export function codeExpression(tidied: string, list: readonly Code[], many: boolean): string {
  if (!many) {
    const code = lookup(`lower(${tidied})`, list, `lower(split_part(${tidied}, '-', 1))`);
    return `case when is_nil(${tidied}) then null else coalesce(${code}, refused('code_unknown')) end`;
  }
  const parts = `list_filter(string_split_regex(${tidied}, '[;；、,，]'), lambda part: trim(part) <> '')`;
  const mapped = `list_transform(${parts}, lambda part: ${lookup("lower(trim(part))", list)})`;
  return `case when is_nil(${tidied}) then null
    when len(list_filter(${mapped}, lambda part: part is null)) > 0 then refused('code_unknown')
    else array_to_string(${mapped}, ';') end`;
}

/** SQL for the code of text that is exactly one of a list's names. */
export function codeAsPrinted(cell: string, list: readonly Code[]): string {
  return branches(cell, list, (name) => name);
}

function lookup(key: string, list: readonly Code[], fallback?: string): string {
  const found = branches(key, list, (name) => name.normalize("NFKC").replace(/[–—]/g, "-").toLowerCase());
  return fallback === undefined ? found : `coalesce(${found}, ${branches(fallback, list, (name) => name)})`;
}

function branches(key: string, list: readonly Code[], form: (name: string) => string): string {
  const whens = list.map(({ code, names }) => {
    const forms = [...new Set(names.map(form))].map(literal);
    return `when ${key} in (${forms.join(", ")}) then ${literal(code)}`;
  });
  return `case ${whens.join(" ")} end`;
}
