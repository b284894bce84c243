import { useMemo } from "preact/hooks";
import { type Loadable, latest, useAnswer } from "../query.ts";
import { type CatalogueColumn, fetchCatalogue, type SqlCatalogue } from "./catalogueApi.ts";

/** The catalogue of the published snapshot; asked for once. */
export function useCatalogue(): Loadable<SqlCatalogue> {
  return useAnswer("sql catalogue", fetchCatalogue);
}

/** What a column of any table is called and measured in: one word means one thing everywhere. */
export function useMeanings(): (column: string) => CatalogueColumn | null {
  const catalogue = latest(useCatalogue());
  return useMemo(() => {
    const columns = (catalogue?.schemas ?? []).flatMap(({ tables }) => tables.flatMap((table) => table.columns));
    const byName = new Map(columns.map((column) => [column.name, column]));
    return (name) => byName.get(name) ?? null;
  }, [catalogue]);
}
