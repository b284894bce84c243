import { createRoute, z } from "@hono/zod-openapi";
import { listBatches } from "../store/batches.ts";
import { newArea } from "./area.ts";
import { batchSchema, batchSummary } from "./batchSummary.ts";
import type { AreaParts } from "./parts.ts";
import { jsonOf } from "./schemas.ts";

const route = createRoute({
  method: "get",
  path: "/api/batches",
  summary: "The batches of the store",
  responses: {
    200: jsonOf(z.object({ batches: z.array(batchSchema) }), "Newest first, drafts and undone ones included"),
  },
});

/** `GET /api/batches`: what was imported, by whom, and what came of it. */
export function batchList({ warehouse }: AreaParts) {
  return newArea().openapi(route, (context) =>
    context.json({ batches: listBatches(warehouse.store).reverse().map(batchSummary) }, 200),
  );
}
