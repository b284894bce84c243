import { count, decimal, money, rate, scaled, type Unit } from "../../client/format.ts";
import type { Lang } from "../../client/text/text.ts";
import { currencyText, unitText } from "../../client/text/units.ts";

/** How numbers of a brief read: language, the scale of its amounts, and their currency. */
export interface Print {
  readonly lang: Lang;
  readonly unit: Unit;
  readonly currency: string;
}

/** Whether a column holds a number that a text may state; years, codes and names are none. */
export function isNumberColumn(column: string): boolean {
  return /(^|_)(count|yuan|rate|share|score)$/.test(column);
}

/** A value of such a column as it reads in a sentence, its unit included: `2.17亿元`, `54.1%`, `111`. */
export function printNumber(column: string, value: string | number, { lang, unit, currency }: Print): string {
  if (column.endsWith("_yuan")) return amount(String(value), { lang, unit, currency });
  const number = Number(value);
  if (/^(minimum|maximum|applied)_rate$/.test(column)) return ruleRate(number);
  if (/(^|_)(rate|share)$/.test(column)) return rate(number);
  return column.endsWith("_score") ? decimal(number) : count(number);
}

/** English has no word for 亿: amounts in it are millions, with no digit less than the Chinese ones. */
function amount(yuan: string, { lang, unit, currency }: Print): string {
  if (lang === "zh" || unit === "yuan")
    return `${money(yuan, unit)}${lang === "zh" ? "" : " "}${unitText(unit, currency)[lang]}`;
  return `${scaled(yuan, 6, 2)} million ${currencyText(currency).en}`;
}

/** Rates of rules are set by people and are mostly whole: 15%, not 15.0%. */
function ruleRate(ratio: number): string {
  const whole = rate(ratio, 0);
  return rate(ratio, 2) === whole.replace("%", ".00%") ? whole : rate(ratio, 2);
}
