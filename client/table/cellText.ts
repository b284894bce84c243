import { count, decimal, gap, MISSING, moment, money, rate, scaled, type Unit } from "../format.ts";
import { codeText } from "../text/codes.ts";
import { ruleText } from "../text/rules.ts";
import type { Lang } from "../text/text.ts";
import type { TableColumn } from "./columnsOf.ts";

/** How a value of each unit is printed in a table. */
const printers: Readonly<Record<string, (value: string | number, unit: Unit) => string>> = {
  yuan: (value, unit) => money(String(value), unit),
  ratio: (value) => rate(Number(value)),
  score: (value) => decimal(Number(value)),
  count: (value) => count(Number(value)),
  number: (value) => (typeof value === "string" ? scaled(value, 0, 2) : decimal(value)),
  date: (value) => moment(String(value)),
};

/** A cell as text: exact money in the table's unit, codes in words, what is missing as a dash. */
export function cellText(column: TableColumn, value: unknown, unit: Unit, lang: Lang): string {
  if (value === null || value === undefined || value === "") return MISSING;
  if (typeof value === "boolean") return { zh: value ? "是" : "否", en: value ? "Yes" : "No" }[lang];
  if (column.unit === "ratio" && column.name.endsWith("gap")) return gap(Number(value), lang);
  const print = printers[column.unit];
  if (print) return print(value as string | number, unit);
  if (column.name === "rule") return ruleText(String(value))[lang];
  return codeText(column.name, String(value))?.[lang] ?? String(value);
}
