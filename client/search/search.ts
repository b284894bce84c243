import { get, searchOf } from "../request.ts";
import type { Text } from "../text/text.ts";

export type HitKind = "page" | "department" | "project" | "metric";

/** One thing found: what it is called, and what tells it from others of its name. */
export interface Hit extends Text {
  readonly code: string;
  readonly detail_zh: string;
  readonly detail_en: string;
  readonly query: string | null;
}

/** The best of one kind, and how many there are. */
export interface HitGroup {
  readonly kind: HitKind;
  readonly found: number;
  readonly hits: readonly Hit[];
}

/** Finds projects, departments, pages and metrics by name, code or pinyin; without text, the pages. */
export async function fetchHits(typed: string): Promise<readonly HitGroup[]> {
  return (await get<{ groups: readonly HitGroup[] }>(`/api/search${searchOf({ q: typed })}`)).groups;
}
