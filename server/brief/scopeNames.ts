import type { DuckDBConnection } from "@duckdb/node-api";
import { overviewText } from "../../client/text/overview.ts";
import { askQuery, type NamedQueries } from "../warehouse/queries/askQuery.ts";
import { BriefRefused } from "./BriefRefused.ts";
import type { BriefScope } from "./structure.ts";

/** How a scope is called in the text and, where it is a part of the office's, in the title. Throws `BriefRefused` for one that there is not. */
export async function scopeNames(
  connection: DuckDBConnection,
  queries: NamedQueries,
  { lang, region_code, department_code }: BriefScope,
): Promise<{ readonly inText: string; readonly inTitle: string | null }> {
  if (region_code === null && department_code === null) {
    return { inText: overviewText.wholeCity[lang], inTitle: null };
  }
  const { rows } = await askQuery(connection, queries, "scopes", {});
  const found = rows.find(
    (row) => (region_code === null || row.region_code === region_code) && row.department_code === department_code,
  );
  if (!found) throw new BriefRefused("brief_scope_unknown", { scope: department_code ?? region_code ?? "" });
  const region = lang === "zh" ? found.region_name : found.region_name_en;
  const name = found.department_name ?? region;
  return { inText: name, inTitle: name };
}
