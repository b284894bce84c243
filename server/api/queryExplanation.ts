import { createRoute, z } from "@hono/zod-openapi";
import { newArea } from "./area.ts";
import type { Catalogue, ModelText } from "./catalogue.ts";
import { extractColumns } from "./extractColumns.ts";
import { findQuery } from "./findQuery.ts";
import type { AreaParts } from "./parts.ts";
import { errorResponse, jsonOf, meaningSchema, parameterOf, parameterSchema, textSchema } from "./schemas.ts";

const modelSchema = z.object({
  schema: z.string(),
  name: z.string(),
  description: textSchema,
  sql: z.string(),
  reads: z.array(z.string()).openapi({ description: "Tables it reads, as schema.name" }),
});

const explanationSchema = z.object({
  snapshot: z.string(),
  name: z.string(),
  description: textSchema,
  sql: z.string(),
  grain: z.array(z.string()),
  parameters: z.array(parameterSchema),
  columns: z.array(meaningSchema),
  reads: z.array(modelSchema).openapi({ description: "Every model behind the query, nearest first" }),
});

const route = createRoute({
  method: "get",
  path: "/api/queries/{name}/explain",
  summary: "Why a query's numbers are what they are",
  request: {
    params: z.object({ name: z.string() }),
    query: z.object({
      measures: z.string().default("").openapi({ description: "Names of measures of its groups, to be explained too" }),
    }),
  },
  responses: { 200: jsonOf(explanationSchema, "Definition, SQL, models"), 404: errorResponse, 503: errorResponse },
});

/** `GET /api/queries/:name/explain`: the definition of a query, its SQL, its columns, and the models it rests on. */
export function queryExplanation({ warehouse, readCatalogue }: AreaParts) {
  return newArea().openapi(route, (context) =>
    warehouse.use(async (snapshot) => {
      const catalogue = await readCatalogue(snapshot);
      const query = findQuery(catalogue, context.req.valid("param").name);
      const asked = context.req.valid("query").measures.split(",");
      const measures = asked
        .filter((name) => catalogue.glossary.has(name) && !query.columns.some((column) => column.name === name))
        .map((name) => ({ name, type: "" }));
      const explanation = {
        snapshot: snapshot.id,
        name: query.name,
        description: query.header.description,
        sql: query.sql,
        grain: [...query.header.grain],
        parameters: query.parameters.map(parameterOf),
        columns: extractColumns({ columns: [...query.columns, ...measures] }, catalogue.glossary),
        reads: modelsBehind(
          query.reads.map(({ schema, table }) => `${schema}.${table}`),
          catalogue.models,
        ).map((model) => ({ ...model, reads: [...model.reads] })),
      };
      return context.json(explanation, 200);
    }),
  );
}

/** The models that are reached from `names`, each once, nearest first; tables that are no model (`meta`) have none behind. */
function modelsBehind(names: readonly string[], models: Catalogue["models"]): ModelText[] {
  const found = new Map<string, ModelText>();
  const waiting = [...names];
  for (const name of waiting) {
    const model = models.get(name);
    if (model === undefined || found.has(name)) continue;
    found.set(name, model);
    waiting.push(...model.reads);
  }
  return [...found.values()];
}
