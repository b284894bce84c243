import { createRoute, z } from "@hono/zod-openapi";
import { newArea } from "./area.ts";
import type { AreaParts } from "./parts.ts";
import { errorResponse, jsonOf, parameterOf, parameterSchema, textSchema } from "./schemas.ts";

const listSchema = z.object({
  snapshot: z.string(),
  queries: z.array(
    z.object({
      name: z.string(),
      description: textSchema,
      grain: z.array(z.string()),
      parameters: z.array(parameterSchema),
    }),
  ),
});

const route = createRoute({
  method: "get",
  path: "/api/queries",
  summary: "The named queries",
  responses: { 200: jsonOf(listSchema, "All of them, by name"), 503: errorResponse },
});

/** `GET /api/queries`: what may be asked, with which parameters. */
export function queryList({ warehouse, readCatalogue }: AreaParts) {
  return newArea().openapi(route, (context) =>
    warehouse.use(async (snapshot) => {
      const { queries } = await readCatalogue(snapshot);
      const list = [...queries.values()].map(({ name, header, parameters }) => ({
        name,
        description: header.description,
        grain: [...header.grain],
        parameters: parameters.map(parameterOf),
      }));
      return context.json({ snapshot: snapshot.id, queries: list }, 200);
    }),
  );
}
