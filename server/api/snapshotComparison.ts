import { createRoute, z } from "@hono/zod-openapi";
import { listBatches } from "../store/batches.ts";
import { compareSnapshots } from "../warehouse/compareSnapshots.ts";
import { newArea } from "./area.ts";
import { batchSchema, batchSummary } from "./batchSummary.ts";
import { impactSchema } from "./changeSchemas.ts";
import type { AreaParts } from "./parts.ts";
import { errorResponse, jsonOf } from "./schemas.ts";

const comparisonSchema = z.object({
  a: z.string(),
  b: z.string(),
  impact: impactSchema,
  batches: z.object({ added: z.array(batchSchema), removed: z.array(batchSchema) }),
});

const route = createRoute({
  method: "get",
  path: "/api/snapshots/{a}/compare/{b}",
  summary: "What became different from one snapshot to another",
  request: { params: z.object({ a: z.string(), b: z.string() }) },
  responses: { 200: jsonOf(comparisonSchema, "Figures that differ, and the batches behind it"), 404: errorResponse },
});

/** `GET /api/snapshots/:a/compare/:b`: figures before (`a`) and after (`b`), and which batches count since or no longer. */
export function snapshotComparison({ warehouse: { store } }: AreaParts) {
  return newArea().openapi(route, async (context) => {
    const { a, b } = context.req.valid("param");
    const { impact, added, removed } = await compareSnapshots(store, a, b);
    const manifests = new Map(listBatches(store).map((manifest) => [manifest.id, manifest]));
    const summaries = (ids: readonly string[]) =>
      ids.flatMap((id) => {
        const manifest = manifests.get(id);
        return manifest === undefined ? [] : [batchSummary(manifest)];
      });
    const batches = { added: summaries(added), removed: summaries(removed) };
    return context.json({ a, b, impact, batches }, 200);
  });
}
