import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Names of pages in both languages, by page. */
export type PageNames = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** The pages of the built client, as its build lists them; none where it is served by its own development server. */
export function readPages(clientFolder: string): PageNames {
  const list = join(clientFolder, "pages.json");
  return existsSync(list) ? (JSON.parse(readFileSync(list, "utf8")) as PageNames) : {};
}
