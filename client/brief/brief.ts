import type { Brief, BriefScope } from "../api.ts";
import { get, searchOf, send } from "../request.ts";
import type { Scope } from "../scope.ts";
import type { Lang } from "../text/text.ts";

/** Whose brief the page shows. */
export function briefScope({ fiscal_year, region_code, department_code }: Scope, lang: Lang): BriefScope {
  return { year: fiscal_year, lang, region_code, department_code };
}

/** The brief as structure: sections, paragraphs, numbers, tables, figures. */
export function fetchBrief(scope: BriefScope): Promise<Brief> {
  return get(briefAddress(scope, "json"));
}

/** Address of the brief in a format. */
export function briefAddress(scope: BriefScope, format: "json" | "md" | "docx"): string {
  return `/api/brief${searchOf({ ...scope, format })}`;
}

/** Puts a person's text in the place of a paragraph; null takes it back. `replaces` is the time of the edit that was on screen. */
export async function saveEdit(
  scope: BriefScope,
  paragraph: string,
  template: string | null,
  replaces: string | null,
): Promise<void> {
  await send("PUT", "/api/brief/edits", { ...scope, paragraph, template, replaces });
}
