import { get } from "../request.ts";
import type { Text } from "../text/text.ts";

/** What the warehouse holds, as analysts meet it: marts first, then core. */
export interface SqlCatalogue {
  readonly schemas: readonly { readonly name: string; readonly tables: readonly CatalogueTable[] }[];
  /** What statements may call. */
  readonly functions: readonly CatalogueFunction[];
  readonly snapshot: string;
  readonly built_at: string;
}

export interface CatalogueTable {
  readonly name: string;
  readonly schema: string;
  readonly description: Text;
  readonly row_count: number;
  readonly sql: string;
  readonly reads: readonly string[];
  readonly read_by: readonly string[];
  readonly columns: readonly CatalogueColumn[];
}

export interface CatalogueColumn {
  readonly name: string;
  readonly type: string;
  readonly unit: string | null;
  /** Its short name in the glossary. */
  readonly label?: Text | null;
  readonly description: Text | null;
  readonly null_share: number | null;
  readonly examples: readonly string[];
}

export interface CatalogueFunction {
  readonly name: string;
  /** One line: its name, its parameters and what it gives. */
  readonly signature: string;
  readonly description: string;
}

/** Asks for the catalogue of the published snapshot. */
export function fetchCatalogue(): Promise<SqlCatalogue> {
  return get("/api/catalogue");
}
