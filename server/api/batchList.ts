import { createRoute, z } from "@hono/zod-openapi";
import { listBatches } from "../store/batches.ts";
import type { Manifest } from "../store/manifest.ts";
import { newArea } from "./area.ts";
import type { AreaParts } from "./parts.ts";
import { jsonOf } from "./schemas.ts";

const countSchema = z.object({ read: z.int(), kept: z.int(), refused: z.int(), replaced: z.int() });

const batchSchema = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(["draft", "accepted", "undone", "discarded"]),
  sequence: z.int().nullable().openapi({ description: "Order of acceptance; later rows replace earlier ones" }),
  author: z.string(),
  created_at: z.string(),
  accepted_at: z.string().nullable(),
  files: z.array(z.object({ name: z.string(), bytes: z.int(), format: z.string(), encoding: z.string().nullable() })),
  kinds: z.record(z.string(), countSchema),
  problem_count: z.object({ error: z.int(), warning: z.int() }),
});

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
    context.json({ batches: listBatches(warehouse.store).reverse().map(summary) }, 200),
  );
}

function summary(manifest: Manifest): z.infer<typeof batchSchema> {
  const { id, title, state, sequence, author, created_at, kinds, problem_count, history } = manifest;
  const accepted_at = history.findLast((event) => event.action === "accepted")?.at ?? null;
  const files = manifest.files.map(({ name, bytes, format, encoding }) => ({ name, bytes, format, encoding }));
  return { id, title, state, sequence, author, created_at, accepted_at, files, kinds: { ...kinds }, problem_count };
}
