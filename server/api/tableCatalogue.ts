import type { DuckDBConnection } from "@duckdb/node-api";
import { createRoute, z } from "@hono/zod-openapi";
import type { Snapshot } from "../warehouse/Snapshot.ts";
import { listFunctions } from "../workbench/listFunctions.ts";
import { newArea } from "./area.ts";
import type { Catalogue, ModelText } from "./catalogue.ts";
import type { AreaParts } from "./parts.ts";
import { errorResponse, jsonOf, textSchema } from "./schemas.ts";
import { readStatistics } from "./tableStatistics.ts";

const columnSchema = z.object({
  name: z.string(),
  type: z.string(),
  unit: z.string().nullable(),
  label: textSchema.nullable().openapi({ description: "Its name in the glossary" }),
  description: textSchema.nullable().openapi({ description: "What it means; null where its name says it" }),
  null_share: z.number().nullable(),
  examples: z.array(z.string()).openapi({ description: "Up to three of the most frequent values" }),
});

const tableSchema = z.object({
  schema: z.string(),
  name: z.string(),
  description: textSchema,
  row_count: z.int(),
  sql: z.string().openapi({ description: "What it is made from" }),
  reads: z.array(z.string()).openapi({ description: "Tables it is made of, as schema.name" }),
  read_by: z.array(z.string()).openapi({ description: "Tables that are made of it" }),
  columns: z.array(columnSchema),
});

const catalogueSchema = z.object({
  snapshot: z.string(),
  built_at: z.iso.datetime(),
  schemas: z.array(z.object({ name: z.string(), tables: z.array(tableSchema) })),
  functions: z.array(z.object({ name: z.string(), signature: z.string(), description: z.string() })),
});

const route = createRoute({
  method: "get",
  path: "/api/catalogue",
  summary: "Tables of the published snapshot with their columns, meanings, rows and lineage",
  responses: { 200: jsonOf(catalogueSchema, "Marts first, then the star they are made of"), 503: errorResponse },
});

/** Layers that people query, in the order they are shown. */
const SCHEMAS = ["marts", "core"] as const;

/** `GET /api/catalogue`: everything that can be asked in SQL, described by the snapshot itself; read once for each snapshot, before the first asks. */
export function tableCatalogue({ warehouse, workbench, readCatalogue }: AreaParts) {
  const known = new WeakMap<Snapshot, Promise<z.infer<typeof catalogueSchema>>>();
  const read = async (snapshot: Snapshot) => {
    const catalogue = await readCatalogue(snapshot);
    const found = known.get(snapshot) ?? snapshot.use((connection) => readTables(connection, snapshot.id, catalogue));
    known.set(snapshot, found);
    found.catch(() => known.delete(snapshot));
    return found;
  };
  warehouse.prepare(read);
  return newArea().openapi(route, (context) => {
    // Whoever opens the catalogue will soon run something.
    workbench.warm();
    return warehouse.use(async (snapshot) => context.json(await read(snapshot), 200));
  });
}

type TableEntry = z.infer<typeof tableSchema>;

async function readTables(connection: DuckDBConnection, snapshot: string, catalogue: Catalogue) {
  const shapes = await readShapes(connection);
  const schemas = [];
  for (const name of SCHEMAS) {
    const models = [...catalogue.models.values()].filter(({ schema }) => schema === name);
    const tables: TableEntry[] = [];
    for (const model of models.toSorted((a, b) => a.name.localeCompare(b.name))) {
      tables.push(await readTable(connection, model, shapes.get(`${model.schema}.${model.name}`), catalogue));
    }
    schemas.push({ name, tables });
  }
  const functions = await listFunctions(connection);
  return { snapshot, built_at: catalogue.origin.built_at, schemas, functions };
}

/** How a table is stored: its columns in order, and its number of rows. */
interface Shape {
  readonly row_count: number;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

async function readShapes(connection: DuckDBConnection): Promise<ReadonlyMap<string, Shape>> {
  const reader = await connection.runAndReadAll(`
    select
        schema_name || '.' || table_name as model,
        any_value(row_count)::integer as row_count,
        list(column_name order by column_index) as names,
        list(data_type order by column_index) as types
    from duckdb_columns()
    join meta.row_count using (schema_name, table_name)
    where database_name = current_database()
    group by all`);
  return new Map(
    reader.getRowObjectsJson().map((row) => {
      const types = row.types as string[];
      const columns = (row.names as string[]).map((name, at) => ({ name, type: types[at] ?? "" }));
      return [String(row.model), { row_count: Number(row.row_count), columns }];
    }),
  );
}

async function readTable(
  connection: DuckDBConnection,
  { schema, name, description, sql, reads }: ModelText,
  { row_count, columns }: Shape = { row_count: 0, columns: [] },
  { glossary, models }: Catalogue,
): Promise<TableEntry> {
  const names = columns.map((column) => column.name);
  const statistics = await readStatistics(connection, { schema, name, row_count }, names);
  const readBy = [...models].filter(([, model]) => model.reads.includes(`${schema}.${name}`)).map(([model]) => model);
  return {
    ...{ schema, name, description, row_count, sql },
    reads: [...reads],
    read_by: readBy.sort(),
    columns: columns.map((column) => {
      const entry = glossary.get(column.name);
      const { null_share = null, examples = [] } = statistics.get(column.name) ?? {};
      return {
        ...column,
        unit: entry?.unit ?? null,
        label: entry ? { zh: entry.zh, en: entry.en } : null,
        description: entry?.definition_zh ? { zh: entry.definition_zh, en: entry.definition_en } : null,
        null_share,
        examples: [...examples],
      };
    }),
  };
}
