import { toDepartment, toProject } from "../table/linkOf.ts";
import { nothingOpen, type Page, type View } from "../url.ts";
import type { Hit, HitKind } from "./search.ts";

const OVERVIEW = "overview_by_year";

/** Where something found leads: to its page; a metric to its value and meaning, or to the query that answers it. */
export function viewOf(kind: HitKind, hit: Hit): Partial<View> {
  if (kind === "project") return toProject(hit.code) ?? {};
  if (kind === "department") return toDepartment(hit.code) ?? {};
  if (kind === "page") return { ...nothingOpen, page: hit.code as Page };
  if (hit.query === OVERVIEW) return { ...nothingOpen, page: "overview", why: "overview", metric: hit.code };
  return { ...nothingOpen, page: "definitions", query: hit.query };
}
