import { createRoute, z } from "@hono/zod-openapi";
import { buildIndex } from "../search/buildIndex.ts";
import { readPages } from "../search/readPages.ts";
import type { SearchIndex } from "../search/SearchIndex.ts";
import { askQuery } from "../warehouse/queries/askQuery.ts";
import type { Snapshot } from "../warehouse/Snapshot.ts";
import { newArea } from "./area.ts";
import type { AreaParts } from "./parts.ts";
import { errorResponse, jsonOf } from "./schemas.ts";

const kindSchema = z.enum(["page", "department", "project", "metric"]);

const hitSchema = z.object({
  code: z.string().openapi({ description: "Name of the page or metric, code of the department or project" }),
  zh: z.string(),
  en: z.string(),
  detail_zh: z.string(),
  detail_en: z.string(),
  query: z.string().nullable().openapi({ description: "Named query that a metric is a column of" }),
});

const answerSchema = z.object({
  snapshot: z.string(),
  q: z.string(),
  groups: z
    .array(z.object({ kind: kindSchema, found: z.int(), hits: z.array(hitSchema) }))
    .openapi({ description: "The kind with the best answer first; within a kind the best first" }),
});

const route = createRoute({
  method: "get",
  path: "/api/search",
  summary: "Projects, departments, pages and metrics by name, code or pinyin",
  request: {
    query: z.object({
      q: z.string().max(100).default("").openapi({ example: "jyj", description: "Empty: all pages" }),
      limit: z.coerce.number().int().min(1).max(50).default(8).openapi({ description: "Of each kind" }),
    }),
  },
  responses: {
    200: jsonOf(answerSchema, "What was found, by kind"),
    400: errorResponse,
    503: errorResponse,
  },
});

/** `GET /api/search`: finds by name, code, full pinyin or its initials; the index is kept as long as its snapshot is open. */
export function search({ warehouse, readCatalogue, clientFolder }: AreaParts) {
  const known = new WeakMap<Snapshot, Promise<SearchIndex>>();
  const indexOf = (snapshot: Snapshot): Promise<SearchIndex> => {
    const index = known.get(snapshot) ?? readIndex(snapshot, { readCatalogue, clientFolder });
    known.set(snapshot, index);
    index.catch(() => known.delete(snapshot));
    return index;
  };
  return newArea().openapi(route, (context) =>
    warehouse.use(async (snapshot) => {
      const { q, limit } = context.req.valid("query");
      const groups = (await indexOf(snapshot)).find(q, limit).map(({ kind, found, hits }) => ({
        kind,
        found,
        hits: hits.map(({ code, zh, en, detail_zh, detail_en, query }) => ({
          code,
          zh,
          en,
          detail_zh,
          detail_en,
          query,
        })),
      }));
      return context.json({ snapshot: snapshot.id, q, groups }, 200);
    }),
  );
}

type IndexParts = Pick<AreaParts, "readCatalogue" | "clientFolder">;

async function readIndex(snapshot: Snapshot, { readCatalogue, clientFolder }: IndexParts): Promise<SearchIndex> {
  const catalogue = await readCatalogue(snapshot);
  const { rows } = await snapshot.use((connection) => askQuery(connection, catalogue.queries, "searchable", {}));
  return buildIndex({ ...catalogue, rows, pages: readPages(clientFolder) });
}
