import type { VNode } from "preact";
import { fetchCodes } from "../api.ts";
import { MISSING } from "../format.ts";
import { moneyInProse } from "../moneyInProse.ts";
import { useCurrency } from "../office.ts";
import { latest, useAnswer } from "../query.ts";
import { ruleText } from "../text/rules.ts";
import { view } from "../view.ts";
import { entryOf, listed, useDictionary } from "./dictionary.ts";
import type { ImportSession } from "./imports.ts";
import { ruleTitles } from "./ruleTitles.ts";

/** A value as it is stored for a column, and the rule its cell breaks, if any. */
interface StoredValue {
  readonly column: string;
  readonly value: string | null;
  readonly rule: string | null;
}

/** Shows values as they are stored; where a rule left none, why. */
export function useStoredValue(session: ImportSession): (stored: StoredValue) => VNode {
  const print = useStoredText();
  const titles = ruleTitles(session);
  return ({ column, value, rule }) =>
    value === null && rule !== null ? (
      <span class="bad">{titles.get(rule) ?? ruleText(rule)[view.value.lang]}</span>
    ) : (
      <span>{print(column, value)}</span>
    );
}

/**
 * Prints values as they are stored: money in whole currency, with its name, so that a wrong unit is seen; codes of a list as their
 * words.
 */
function useStoredText(): (column: string, value: string | null) => string {
  const dictionary = useDictionary();
  const currency = useCurrency();
  const codes = latest(useAnswer("codes", fetchCodes));
  const { lang } = view.value;
  return (column, value) => {
    if (value === null) return MISSING;
    const entry = entryOf(dictionary, column);
    if (entry?.type === "money") return moneyInProse(value, "yuan", lang, currency);
    if (entry?.type === "number") return value.includes(".") ? value.replace(/\.?0+$/, "") : value;
    const words = codes?.[entry?.codes ?? ""];
    return words
      ? listed(value.split(";").map((code) => words.find((one) => one.code === code)?.[lang] ?? code))
      : value;
  };
}
