import type { Unit } from "../format.ts";
import type { Text } from "./text.ts";

const currencies: Readonly<Record<string, Text>> = {
  CNY: { zh: "元", en: "yuan" },
  JPY: { zh: "日元", en: "yen" },
  UAH: { zh: "格里夫纳", en: "hryvnia" },
  USD: { zh: "美元", en: "US dollars" },
  EUR: { zh: "欧元", en: "euros" },
};

/** Scales as Chinese statistics print them; in English tables too ("100 million yuan"). */
const scales: Record<Unit, Text> = {
  yuan: { zh: "{currency}", en: "{currency}" },
  wan: { zh: "万{currency}", en: "10,000 {currency}" },
  yi: { zh: "亿{currency}", en: "100 million {currency}" },
};

/** Name of a currency; its code where it has none here. */
export function currencyText(currency: string): Text {
  return currencies[currency] ?? { zh: currency, en: currency };
}

/** Name of a scale of an office's currency. */
export function unitText(unit: Unit, currency: string): Text {
  const name = currencyText(currency);
  return {
    zh: scales[unit].zh.replace("{currency}", name.zh),
    en: scales[unit].en.replace("{currency}", name.en),
  };
}
