import { MISSING, money, scaled, type Unit } from "./format.ts";
import type { Lang } from "./text/text.ts";
import { currencyText, unitText } from "./text/units.ts";

/**
 * An amount as it is written in a sentence, its unit included. Chinese keeps the unit of the screen; English has no word
 * for 亿 and 万, so it says billions and millions.
 */
export function moneyInProse(yuan: string | null, unit: Unit, lang: Lang, currency: string): string {
  if (yuan === null) return MISSING;
  if (lang === "zh" || unit === "yuan") return `${money(yuan, unit)} ${unitText(unit, currency)[lang]}`;
  const isBillions = unit === "yi" && Math.abs(Number(yuan)) >= 1e9;
  const [power, word] = isBillions ? [9, "billion"] : [6, "million"];
  return `${scaled(yuan, power, 2)} ${word} ${currencyText(currency).en}`;
}
