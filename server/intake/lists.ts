import { activeBatches } from "../store/batches.ts";
import type { StorePaths } from "../store/paths.ts";
import { type DictionaryColumn, loadDictionary, loadKinds, type RecordKind } from "../warehouse/dictionary.ts";
import { listsInForce } from "../warehouse/listsInForce.ts";
import { PROJECT } from "../warehouse/projectFolders.ts";
import { readList } from "../warehouse/readList.ts";

/** The reference lists an import goes by; the office's own codes, units and rules win over the project's. */
export interface Lists {
  readonly kinds: readonly RecordKind[];
  readonly columns: readonly Column[];
  readonly codes: readonly Code[];
  readonly units: readonly Unit[];
  /** How much the rules of intake weigh: `error`, `warning` or `info`. */
  readonly severities: ReadonlyMap<string, string>;
}

/** A dictionary column as an import needs it. */
export interface Column extends DictionaryColumn {
  /** What a number without `%` means in a percent column: `ratio`, or empty where it is not allowed. */
  readonly bare_number: string;
}

export interface Code {
  readonly list: string;
  readonly code: string;
  /** Everything a file may say for it: code, Chinese and English name, aliases. */
  readonly names: readonly string[];
}

export interface Unit {
  readonly names: readonly string[];
  /** What one unit is in the main unit of the currency, as decimal text. */
  readonly multiplier: string;
  /** Code of the currency, such as `CNY`. */
  readonly currency: string;
}

/** Reads them afresh: a bureau may have edited its lists since the last import. */
export function loadLists(store: StorePaths): Lists {
  const paths = listsInForce(store, activeBatches(store), PROJECT.reference);
  const read = (name: string) => readList(paths.get(name) ?? "");
  return {
    kinds: loadKinds(PROJECT.reference),
    columns: loadDictionary(PROJECT.reference) as Column[],
    codes: read("codes").map(({ list = "", code = "", zh = "", en = "", aliases = "" }) => ({
      list,
      code,
      names: [code, zh, en, ...split(aliases)].filter((name) => name !== ""),
    })),
    severities: new Map(read("rules").map(({ rule = "", severity = "" }) => [rule, severity])),
    units: read("units").map(({ unit = "", multiplier = "", currency = "", aliases = "" }) => ({
      names: [unit, ...split(aliases)],
      multiplier,
      currency,
    })),
  };
}

function split(text: string): string[] {
  return text.split(";").filter((part) => part !== "");
}
