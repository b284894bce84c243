import type { DuckDBConnection, Json } from "@duckdb/node-api";
import type { DictionaryColumn, RecordKind } from "../warehouse/dictionary.ts";
import { identifier } from "../warehouse/sqlText.ts";

/** A row of the warehouse's core with the place it came from. */
export interface StoredRow {
  readonly batch_id: string;
  readonly title: string;
  readonly author: string;
  readonly accepted_at: string;
  readonly source_file: string;
  readonly source_sheet: string;
  readonly source_row: number;
  /** By column of the dictionary. */
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
}

const MAXIMUM_ROWS = 200;

/**
 * The rows of a record kind whose business key begins with `parts`, from the core table that keeps them with their source.
 * Kinds of which core keeps no source (their rows only describe others) have none.
 */
export async function readStoredRows(
  connection: DuckDBConnection,
  kind: RecordKind,
  parts: readonly string[],
  dictionary: readonly DictionaryColumn[],
): Promise<StoredRow[]> {
  const table = await findTable(connection, kind.kind);
  if (table === null) return [];
  const conditions = parts.map((part, index) => matches(kind.key[index] ?? "", part, index, table.columns));
  const order = kind.key.filter((column) => table.columns.has(column)).map(identifier);
  const reader = await connection.runAndReadAll(
    `select stored.*, title, author, strftime(accepted_at, '%Y-%m-%dT%H:%M:%SZ') as accepted_at
    from core.${identifier(table.name)} as stored join meta.batch using (batch_id)
    where source_row is not null and ${conditions.join(" and ")}
    order by ${[...order, "source_row"].join(", ")} limit ${MAXIMUM_ROWS}`,
    Object.fromEntries(parts.map((part, index) => [`part${index}`, part])),
  );
  return reader.getRowObjectsJson().map((row) => storedRow(row, dictionary));
}

interface CoreTable {
  readonly name: string;
  /** Type of each column, by name. */
  readonly columns: ReadonlyMap<string, string>;
}

async function findTable(connection: DuckDBConnection, kind: string): Promise<CoreTable | null> {
  for (const name of [`fct_${kind}`, `dim_${kind}`]) {
    const reader = await connection.runAndReadAll(
      "select column_name, data_type from duckdb_columns() where schema_name = 'core' and table_name = $1",
      [name],
    );
    const columns = new Map(reader.getRowsJson().map(([column, type]) => [String(column), String(type)]));
    if (columns.has("source_row") && columns.has("batch_id")) return { name, columns };
  }
  return null;
}

/** A part that is no value of the column's type matches nothing; an empty part stands for a key part that may be empty. */
function matches(column: string, part: string, index: number, columns: CoreTable["columns"]): string {
  const name = identifier(column);
  if (part === "") return `coalesce(${name}::varchar, '') = $part${index}`;
  return `${name} = try_cast($part${index} as ${columns.get(column) ?? "varchar"})`;
}

function storedRow(row: Record<string, Json>, dictionary: readonly DictionaryColumn[]): StoredRow {
  const values = dictionary.flatMap((column) => {
    const name = coreNames(column).find((candidate) => candidate in row);
    return name === undefined ? [] : [[column.column, row[name]]];
  });
  return { ...row, source_sheet: row.source_sheet ?? "", values: Object.fromEntries(values) } as unknown as StoredRow;
}

/**
 * What core calls a column of the dictionary: amounts by what they are, in yuan (`requested_amount` is `requested_yuan`), and
 * what is kept beside a derived value as given (`rating` is `rating_given`).
 */
function coreNames({ column, type }: DictionaryColumn): string[] {
  if (type === "money") return [`${column.replace(/_(amount|budget)$/, "")}_yuan`];
  return [column, `${column}_given`];
}
