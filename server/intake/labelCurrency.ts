import { existsSync } from "node:fs";
import type { StorePaths } from "../store/paths.ts";
import { readSettings, writeSettings } from "../store/settings.ts";
import type { ImportRequest } from "./importRequest.ts";
import { loadLists } from "./lists.ts";

/**
 * Lets the first import into a store that has no settings yet name its currency: a person who says 百万円 keeps books in yen. The
 * name is only a label; amounts are stored as they are.
 */
export async function labelCurrency(store: StorePaths, { unit }: ImportRequest): Promise<void> {
  if (existsSync(store.settings) || unit === null) return;
  const currency = loadLists(store).units.find(({ names }) => names.includes(unit))?.currency ?? "";
  if (currency !== "") await writeSettings(store, { ...readSettings(store), currency });
}
