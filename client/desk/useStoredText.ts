import { fetchCodes } from "../api.ts";
import { MISSING } from "../format.ts";
import { moneyInProse } from "../moneyInProse.ts";
import { useCurrency } from "../office.ts";
import { latest, useAnswer } from "../query.ts";
import { view } from "../view.ts";
import { entryOf, listed, useDictionary } from "./dictionary.ts";

/**
 * Prints values as they are stored: money in whole currency, with its name, so that a wrong unit is seen; codes of a list as their
 * words.
 */
export function useStoredText(): (column: string, value: string | null) => string {
  const dictionary = useDictionary();
  const currency = useCurrency();
  const codes = latest(useAnswer("codes", fetchCodes));
  const { lang } = view.value;
  return (column, value) => {
    if (value === null) return MISSING;
    const entry = entryOf(dictionary, column);
    if (entry?.type === "money") return moneyInProse(value, "yuan", lang, currency);
    if (entry?.type === "number") return value.replace(/\.?0+$/, "");
    const words = codes?.[entry?.codes ?? ""];
    return words
      ? listed(value.split(";").map((code) => words.find((one) => one.code === code)?.[lang] ?? code))
      : value;
  };
}
