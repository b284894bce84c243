import type { DuckDBConnection } from "@duckdb/node-api";

/** What the snapshot holds by name: all that the gate has to know of it. */
export interface Relations {
  /** Tables that may be read: `marts.year`, `core.dim_region`. */
  readonly open: ReadonlySet<string>;
  /** Names of every other table and view, those of the engine included, in small letters. */
  readonly closed: ReadonlySet<string>;
  /** Scalar macros of the snapshot. */
  readonly macros: ReadonlySet<string>;
}

/** Schemas an analyst may read, in the order in which a bare name is looked for. */
export const OPEN_SCHEMAS = ["marts", "core"] as const;

/** Reads the names from an open snapshot. */
export async function readRelations(connection: DuckDBConnection): Promise<Relations> {
  const reader = await connection.runAndReadAll(`
    select schema_name, table_name as name, internal from duckdb_tables()
    union all select schema_name, view_name, internal from duckdb_views()`);
  const open = new Set<string>();
  const closed = new Set<string>();
  for (const [schema, name, isInternal] of reader.getRows()) {
    const isOpen = OPEN_SCHEMAS.some((one) => one === schema) && isInternal === false;
    if (isOpen) open.add(`${schema}.${name}`);
    else closed.add(String(name).toLowerCase());
  }
  const macros = await connection.runAndReadAll(
    "select distinct function_name from duckdb_functions() where function_type = 'macro' and not internal",
  );
  return { open, closed, macros: new Set(macros.getRows().map(([name]) => String(name))) };
}
