import { view } from "../view.ts";
import type { ImportSession } from "./imports.ts";

/** The rules that an import broke, in words. */
export function ruleTitles({ draft }: ImportSession): ReadonlyMap<string, string> {
  const { lang } = view.value;
  return new Map(draft?.problems?.map((group) => [group.rule, lang === "zh" ? group.title_zh : group.title_en]));
}
