import { createRoute, z } from "@hono/zod-openapi";
import type { Body } from "../exports/extract.ts";
import { FORMAT_NAMES, FORMATS } from "../exports/formats.ts";
import type { NamedQuery } from "../warehouse/queries/describeQueries.ts";
import type { Picks } from "../warehouse/queries/grouping.ts";
import { pickCondition } from "../warehouse/queries/pickCondition.ts";
import { bindValues } from "../warehouse/queries/runQuery.ts";
import { AnswerCache } from "./AnswerCache.ts";
import { aboutRows, rowHeaders } from "./aboutRows.ts";
import { newArea } from "./area.ts";
import { encodedAs, isCompressible, pack } from "./contentEncoding.ts";
import { entityTag, hasEntity, revalidated } from "./entityTag.ts";
import { extractColumns } from "./extractColumns.ts";
import { findQuery } from "./findQuery.ts";
import { interruptible } from "./interruptible.ts";
import type { AreaParts } from "./parts.ts";
import { picksSchema, readPicks } from "./readPicks.ts";
import { errorResponse } from "./schemas.ts";
import { singleValues } from "./singleValues.ts";

const answerSchema = z.object({
  snapshot: z.string(),
  query: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  picks: picksSchema.openapi({ description: "What of the rows was picked" }),
  columns: z.array(z.object({ name: z.string(), type: z.string(), unit: z.string().nullable() })),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  row_count: z.int(),
});

const fileSchema = z.string().openapi({ format: "binary" });
const files = Object.fromEntries(
  Object.values(FORMATS)
    .filter((format) => format.is_file)
    .map((format) => [format.media_type, { schema: fileSchema }]),
);

const route = createRoute({
  method: "get",
  path: "/api/queries/{name}",
  summary: "Rows of a named query",
  request: {
    params: z.object({ name: z.string() }),
    query: z.looseObject({
      format: z.enum(FORMAT_NAMES).default("json"),
      picks: z
        .string()
        .default("{}")
        .openapi({ description: "JSON: by column, the values or the band that rows must fit" }),
      header: z.enum(["name", "zh", "en"]).default("name").openapi({ description: "Column heads of csv and xlsx" }),
    }),
  },
  responses: {
    200: { description: "The rows", content: { "application/json": { schema: answerSchema }, ...files } },
    304: { description: "The client has them" },
    400: errorResponse,
    404: errorResponse,
    503: errorResponse,
  },
});

/** `GET /api/queries/:name`: runs a named query and answers in the format asked for. */
export function queryRows(parts: AreaParts) {
  const area = newArea();
  const answers = new AnswerCache(ANSWERS_KEPT);
  area.openapi(route, (context) =>
    parts.warehouse.use(async (snapshot): Promise<Response> => {
      const catalogue = await parts.readCatalogue(snapshot);
      const query = findQuery(catalogue, context.req.valid("param").name);
      const { format, header, picks, ...input } = context.req.valid("query");
      const chosen = readPicks(picks);
      const narrowed = narrow(query, chosen);
      const bindings = { ...bindValues(query, singleValues(input)), ...narrowed.bindings };
      const { media_type } = FORMATS[format];
      const encoding = isCompressible(media_type) ? context.get("encoding") : null;
      const tag = entityTag([parts.version, snapshot.id, narrowed.sql, bindings, format, header], encoding);
      if (hasEntity(context, tag)) return context.body(null, 304, revalidated(tag));
      const headers = { ...revalidated(tag), ...rowHeaders(query, format, snapshot, catalogue) };
      if (context.req.method === "HEAD") return context.body(null, 200, headers);
      const folder = parts.warehouse.store.temporary;
      const extract = {
        sql: narrowed.sql,
        bindings,
        columns: extractColumns(query, catalogue.glossary),
        header,
        folder,
      };
      const about = aboutRows(query, snapshot, catalogue, { bindings, picks: chosen, grouping: null });
      const write = () =>
        snapshot.use((connection) =>
          interruptible(connection, context.req.raw.signal, () =>
            FORMATS[format].write({ ...extract, about, connection }),
          ),
        );
      if (FORMATS[format].is_file) return context.body(await write(), 200, headers);
      const wantsFresh = context.req.header("Cache-Control")?.includes("no-cache") ?? false;
      const kept = wantsFresh ? undefined : answers.get(tag);
      const answer = kept ?? (await pack(await wholeBody(write), encoding));
      answers.set(tag, answer);
      return context.body(answer.bytes, 200, { ...headers, ...encodedAs(answer, encoding) });
    }),
  );
  return area;
}

/** Room for answers that may be asked for again, in bytes. */
const ANSWERS_KEPT = 64 * 1024 * 1024;

async function wholeBody(write: () => Promise<Body>): Promise<Uint8Array<ArrayBuffer>> {
  const body = await write();
  if (typeof body === "string") return new TextEncoder().encode(body);
  return new Uint8Array(await new Response(body).arrayBuffer());
}

/** The select of a query and, around it, the condition of what was picked. */
function narrow(query: NamedQuery, picks: Picks): { sql: string; bindings: Readonly<Record<string, string>> } {
  if (Object.keys(picks).length === 0) return { sql: query.sql, bindings: {} };
  const { sql, bindings } = pickCondition(query, picks, []);
  return { sql: `select * from (\n${query.sql}\n)\nwhere ${sql}`, bindings };
}
