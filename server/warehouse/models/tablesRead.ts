import type { DuckDBConnection } from "@duckdb/node-api";

/** A table named in a statement, as written. */
export interface TableName {
  readonly schema: string;
  readonly table: string;
}

/**
 * The schema-qualified tables a select reads, anywhere in it, in the engine's own reading of it. Throws where the engine
 * cannot parse the text. (`getTableNames` misses tables in joins and subqueries.)
 */
export async function tablesRead(connection: DuckDBConnection, sql: string): Promise<TableName[]> {
  const reader = await connection.runAndReadAll("select json_serialize_sql($1::varchar)::varchar", [sql]);
  const tree = JSON.parse(String(reader.getRows()[0]?.[0])) as { error: boolean; error_message?: string };
  if (tree.error) throw new Error(tree.error_message ?? "The statement cannot be parsed.");
  const found = new Map<string, TableName>();
  collect(tree, found);
  return [...found.values()];
}

function collect(node: unknown, found: Map<string, TableName>): void {
  if (Array.isArray(node)) {
    for (const child of node) collect(child, found);
  } else if (typeof node === "object" && node !== null) {
    const { type, schema_name: schema, table_name: table } = node as Record<string, unknown>;
    if (type === "BASE_TABLE" && typeof schema === "string" && schema !== "" && typeof table === "string") {
      found.set(`${schema}.${table}`, { schema, table });
    }
    for (const child of Object.values(node)) collect(child, found);
  }
}
