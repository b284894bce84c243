import type { DuckDBConnection } from "@duckdb/node-api";
import { createRoute, z } from "@hono/zod-openapi";
import { FORMATS } from "../exports/formats.ts";
import type { NamedQuery } from "../warehouse/queries/describeQueries.ts";
import type { Grouping, Picks } from "../warehouse/queries/grouping.ts";
import { type GroupingSql, groupingSql, groupQuery } from "../warehouse/queries/groupQuery.ts";
import { bindValues } from "../warehouse/queries/runQuery.ts";
import type { Snapshot } from "../warehouse/Snapshot.ts";
import { ApiError } from "./ApiError.ts";
import { aboutRows, rowHeaders } from "./aboutRows.ts";
import { newArea } from "./area.ts";
import type { Catalogue } from "./catalogue.ts";
import { entityTag, hasEntity, revalidated } from "./entityTag.ts";
import { extractColumns } from "./extractColumns.ts";
import { findQuery } from "./findQuery.ts";
import { interruptible } from "./interruptible.ts";
import { parseJson } from "./parseJson.ts";
import type { AreaParts } from "./parts.ts";
import { picksSchema, readPicks } from "./readPicks.ts";
import { errorResponse, meaningSchema } from "./schemas.ts";
import { singleValues } from "./singleValues.ts";

const name = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);
const part = z.union([z.strictObject({ count: z.union([z.literal("*"), name]) }), z.strictObject({ sum: name })]);
const measure = z.union([part, z.strictObject({ ratio: z.tuple([part, part]) })]);
const grouping = z.strictObject({
  by: z.array(name).max(4),
  measures: z.record(name, measure).refine((measures) => Object.keys(measures).length <= 20),
  ignores: z.array(name).max(4),
});
const groupings = z.record(name, grouping).refine((all) => Object.keys(all).length <= 24);
const groupRow = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const answerSchema = z.object({
  snapshot: z.string(),
  query: z.string(),
  picks: picksSchema,
  row_count: z.int().openapi({ description: "Rows of the query before any pick" }),
  columns: z.array(meaningSchema).openapi({ description: "What the glossary says of columns and measures" }),
  groups: z.record(z.string(), z.object({ rows: z.array(groupRow), total: groupRow })),
});

const FILES = ["csv", "xlsx"] as const;
const file = { schema: z.string().openapi({ format: "binary" }) };

const route = createRoute({
  method: "get",
  path: "/api/queries/{name}/groups",
  summary: "Groups of the rows of a named query",
  description:
    "`groups` is JSON: by name, the columns to group by, the measures, and the columns whose picks it ignores. A file holds the groups of one name.",
  request: {
    params: z.object({ name: z.string() }),
    query: z.looseObject({
      groups: z.string(),
      picks: z
        .string()
        .default("{}")
        .openapi({ description: "JSON: by column, the values or the band that rows must fit" }),
      format: z.enum(["json", ...FILES]).default("json"),
      header: z.enum(["name", "zh", "en"]).default("name"),
    }),
  },
  responses: {
    200: {
      description: "The groups and their totals",
      content: {
        "application/json": { schema: answerSchema },
        ...Object.fromEntries(FILES.map((name) => [FORMATS[name].media_type, file])),
      },
    },
    304: { description: "The client has them" },
    400: errorResponse,
    404: errorResponse,
    503: errorResponse,
  },
});

/** `GET /api/queries/:name/groups`: groups a named query in SQL, by the definitions that a page's own grouping follows too. */
export function queryGroups({ warehouse, readCatalogue, version }: AreaParts) {
  return newArea().openapi(route, (context) =>
    warehouse.use(async (snapshot): Promise<Response> => {
      const catalogue = await readCatalogue(snapshot);
      const query = findQuery(catalogue, context.req.valid("param").name);
      const { groups, picks, format, header, ...input } = context.req.valid("query");
      const asked = { wanted: parseJson(groupings, groups, "groups"), chosen: readPicks(picks), format, header };
      const parameters = bindValues(query, singleValues(input));
      const selects = Object.entries<Grouping>(asked.wanted).map(([id, grouping]) => ({
        id,
        grouping,
        select: groupingSql(query, grouping, asked.chosen),
      }));
      const tag = entityTag([version, snapshot.id, query.sql, parameters, asked], context.get("encoding"));
      if (hasEntity(context, tag)) return context.body(null, 304, revalidated(tag));
      const headers = { ...revalidated(tag), ...rowHeaders(query, format, snapshot, catalogue) };
      const parts = { query, selects, chosen: asked.chosen, parameters, catalogue, snapshot };
      return snapshot.use((connection) =>
        interruptible(connection, context.req.raw.signal, async () => {
          if (format === "json") return context.json(await groupsAnswer(connection, parts), 200, headers);
          const folder = warehouse.store.temporary;
          const body = await FORMATS[format].write({ ...fileOf(parts), connection, header, folder });
          return context.body(body, 200, headers);
        }),
      );
    }),
  );
}

interface GroupParts {
  readonly query: NamedQuery;
  readonly selects: readonly { readonly id: string; readonly grouping: Grouping; readonly select: GroupingSql }[];
  readonly chosen: Picks;
  readonly parameters: Readonly<Record<string, string | null>>;
  readonly catalogue: Catalogue;
  readonly snapshot: Snapshot;
}

async function groupsAnswer(connection: DuckDBConnection, parts: GroupParts): Promise<z.infer<typeof answerSchema>> {
  const { query, selects, chosen, parameters, catalogue, snapshot } = parts;
  const all = { by: [], measures: { row_count: { count: "*" } }, ignores: [] };
  const { total } = await groupQuery(connection, groupingSql(query, all, {}), parameters);
  const groups: z.infer<typeof answerSchema>["groups"] = {};
  for (const { id, select } of selects) {
    const { rows, total } = await groupQuery(connection, select, parameters);
    groups[id] = { rows: [...rows], total };
  }
  const named = new Map(selects.flatMap(({ select }) => select.columns.map((column) => [column.name, column])));
  const columns = extractColumns({ columns: [...named.values()] }, catalogue.glossary);
  return {
    snapshot: snapshot.id,
    query: query.name,
    picks: chosen,
    row_count: Number(total.row_count),
    columns,
    groups,
  };
}

/** The groups of the one name that was asked for, as the rows of a file. */
function fileOf({ query, selects, chosen, parameters, catalogue, snapshot }: GroupParts) {
  const [only, ...others] = selects;
  if (only === undefined || others.length > 0) throw new ApiError("parameter_bad", { parameter: "groups" });
  const { sql, bindings, columns } = only.select;
  return {
    sql: `select * exclude (is_total) from (\n${sql}\n) where not is_total`,
    bindings: { ...parameters, ...bindings },
    columns: extractColumns({ columns }, catalogue.glossary),
    about: aboutRows(query, snapshot, catalogue, { bindings: parameters, picks: chosen, grouping: only.grouping }),
  };
}
