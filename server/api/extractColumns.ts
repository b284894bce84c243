import type { ExtractColumn } from "../exports/extract.ts";
import type { QueryColumn } from "../warehouse/queries/describeQueries.ts";
import type { Catalogue } from "./catalogue.ts";

/** The columns of a result with what the glossary says of them; a name it does not know stands for itself, without a unit. */
export function extractColumns(
  { columns }: { readonly columns: readonly Pick<QueryColumn, "name" | "type">[] },
  glossary: Catalogue["glossary"],
): ExtractColumn[] {
  return columns.map(({ name, type }) => {
    const entry = glossary.get(name);
    return {
      name,
      type,
      unit: entry?.unit ?? null,
      zh: entry?.zh ?? name,
      en: entry?.en ?? name,
      definition_zh: entry?.definition_zh ?? "",
      definition_en: entry?.definition_en ?? "",
      formula: entry?.formula ?? "",
    };
  });
}
