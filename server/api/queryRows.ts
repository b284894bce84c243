import { createRoute, z } from "@hono/zod-openapi";
import type { Body, Extract } from "../exports/extract.ts";
import { FORMAT_NAMES, FORMATS, type FormatName } from "../exports/formats.ts";
import type { NamedQuery } from "../warehouse/queries/describeQueries.ts";
import { bindValues } from "../warehouse/queries/runQuery.ts";
import type { Snapshot } from "../warehouse/Snapshot.ts";
import { AnswerCache, type PackedAnswer } from "./AnswerCache.ts";
import { ApiError } from "./ApiError.ts";
import { newArea } from "./area.ts";
import type { Catalogue } from "./catalogue.ts";
import { isCompressible, pack } from "./contentEncoding.ts";
import { entityTag, hasEntity, revalidated } from "./entityTag.ts";
import { extractColumns } from "./extractColumns.ts";
import { findQuery } from "./findQuery.ts";
import { interruptible } from "./interruptible.ts";
import type { AreaParts } from "./parts.ts";
import { errorResponse } from "./schemas.ts";

const answerSchema = z.object({
  snapshot: z.string(),
  query: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
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
      const { format, header, ...input } = context.req.valid("query");
      const bindings = bindValues(query, singleValues(input));
      const { media_type } = FORMATS[format];
      const encoding = isCompressible(media_type) ? context.get("encoding") : null;
      const tag = entityTag([parts.version, snapshot.id, query.sql, bindings, format, header], encoding);
      if (hasEntity(context, tag)) return context.body(null, 304, revalidated(tag));
      const headers = { ...revalidated(tag), ...describe(query, format, snapshot, catalogue) };
      if (context.req.method === "HEAD") return context.body(null, 200, headers);
      const folder = parts.warehouse.store.temporary;
      const extract = { sql: query.sql, bindings, columns: extractColumns(query, catalogue.glossary), header, folder };
      const about = aboutRows(query, snapshot, catalogue, bindings);
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

function encodedAs(answer: PackedAnswer, encoding: string | null): Record<string, string> {
  return answer.is_encoded && encoding !== null ? { "Content-Encoding": encoding, Vary: "Accept-Encoding" } : {};
}

/** A parameter given twice would silently lose one of its values. */
function singleValues(input: Readonly<Record<string, unknown>>): Record<string, string> {
  const entries = Object.entries(input).map(([parameter, value]): [string, string] => {
    if (typeof value !== "string") throw new ApiError("parameter_repeated", { parameter });
    return [parameter, value];
  });
  return Object.fromEntries(entries);
}

/** Headers that say what the body is: its type, the name to save it under, its snapshot, and whether the data are made up. */
function describe(
  query: NamedQuery,
  name: FormatName,
  snapshot: Snapshot,
  { origin }: Catalogue,
): Record<string, string> {
  const format = FORMATS[name];
  const suffix = origin.is_synthetic ? "-synthetic" : "";
  const file = `${query.name}-${snapshot.id}${suffix}.${name}`;
  return {
    "Content-Type": format.media_type,
    "X-Jixiao-Snapshot": snapshot.id,
    ...(format.is_file && { "Content-Disposition": `attachment; filename="${file}"` }),
    ...(origin.is_synthetic && { "X-Jixiao-Data": "synthetic" }),
  };
}

function aboutRows(
  query: NamedQuery,
  snapshot: Snapshot,
  { origin }: Catalogue,
  bindings: Readonly<Record<string, string | null>>,
): Extract["about"] {
  const typed = query.parameters.map(({ name, type }) => [name, typedValue(bindings[name] ?? null, type)]);
  return {
    snapshot: snapshot.id,
    query: query.name,
    description: query.header.description,
    parameters: Object.fromEntries(typed),
    office: { name_zh: origin.name_zh, name_en: origin.name_en },
    is_synthetic: origin.is_synthetic,
  };
}

function typedValue(text: string | null, type: string): string | number | boolean | null {
  if (text === null) return null;
  if (/INT|DOUBLE/.test(type)) return Number(text);
  return type === "BOOLEAN" ? text === "true" : text;
}
