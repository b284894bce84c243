import type { KnownCodes } from "./knownCodes.ts";
import type { CellType, Fault, ListColumn, ListRow } from "./listShape.ts";

/** How a cell of each type is written, and the rule that it breaks otherwise. Exactly what the warehouse can cast. */
const FORMS: Readonly<Record<CellType, { readonly form: RegExp; readonly rule: string }>> = {
  text: { form: /^[^\p{Cc}]{1,500}$/u, rule: "list_text_unreadable" },
  year: { form: /^(19|20)\d\d$/, rule: "list_year_unreadable" },
  month: { form: /^([1-9]|1[0-2])$/, rule: "list_month_unreadable" },
  level: { form: /^[12]$/, rule: "list_level_unreadable" },
  score: { form: /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/, rule: "list_score_unreadable" },
  ratio: { form: /^(1(\.0{1,6})?|0(\.\d{1,6})?)$/, rule: "list_ratio_unreadable" },
  number: { form: /^(?=.*[1-9])\d{1,13}(\.\d{1,6})?$/, rule: "list_number_unreadable" },
  days: { form: /^[1-9]\d{0,2}$/, rule: "list_days_unreadable" },
  flag: { form: /^(true|false)$/, rule: "list_flag_unreadable" },
  region: { form: /^\d{6}$/, rule: "list_region_unreadable" },
  function_class: { form: /^(\d{3}|\d{5}|\d{7})$/, rule: "function_code_unreadable" },
  currency: { form: /^[A-Z]{3}$/, rule: "list_currency_unreadable" },
  code: { form: /^[^\s,;]{1,64}$/, rule: "list_text_unreadable" },
};

/** More codes than these are not named to a person who has written another. */
const NAMED = 12;

/** What is wrong with one cell, or null. */
export function cellFault(column: ListColumn, row: ListRow, index: number, known: KnownCodes): Fault | null {
  const value = row[column.name] ?? "";
  const fault = (rule: string, parameters = {}) => ({ index, column: column.name, rule, parameters });
  if (value === "") return column.required ? fault("list_value_missing") : null;
  const { form, rule } = FORMS[column.type];
  if (value !== value.trim() || !form.test(value)) return fault(rule);
  const codes = column.known === null ? undefined : known.get(column.known);
  if (codes === undefined || codes.has(value)) return null;
  const named = [...codes].slice(0, NAMED);
  return fault("list_code_unknown", { computed: [...named, ...(codes.size > NAMED ? ["…"] : [])].join("、") });
}
