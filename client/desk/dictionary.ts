import { type Dictionary, type DictionaryColumn, fetchDictionary } from "../api.ts";
import { latest, useAnswer } from "../query.ts";
import { view } from "../view.ts";

/** The data dictionary; null until it is there. */
export function useDictionary(): Dictionary | null {
  return latest(useAnswer("dictionary", fetchDictionary));
}

/** The entry of a column, which may be named for one record kind alone (`evaluation.score`). */
export function entryOf(dictionary: Dictionary | null, name: string): DictionaryColumn | undefined {
  const [column = "", kind] = name.split(".").reverse();
  return dictionary?.columns.find((entry) => entry.column === column && (kind === undefined || entry.kind === kind));
}

/** A dictionary column in words; its own name where it is not known. */
export function columnName(dictionary: Dictionary | null, name: string): string {
  const { lang } = view.value;
  const entry = entryOf(dictionary, name);
  if (!entry) return name;
  const kind = name.includes(".") ? dictionary?.kinds.find((one) => one.kind === entry.kind) : undefined;
  return kind ? `${kind[lang]} · ${entry[lang]}` : entry[lang];
}

/** A record kind in words. */
export function kindName(dictionary: Dictionary | null, kind: string): string {
  return dictionary?.kinds.find((one) => one.kind === kind)?.[view.value.lang] ?? kind;
}

/** Names joined as the language lists them. */
export function listed(names: readonly string[]): string {
  return names.join(view.value.lang === "zh" ? "、" : ", ");
}
