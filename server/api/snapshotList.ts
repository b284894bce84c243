import { createRoute, z } from "@hono/zod-openapi";
import { listSnapshots } from "../store/snapshots.ts";
import { newArea } from "./area.ts";
import type { AreaParts } from "./parts.ts";
import { jsonOf } from "./schemas.ts";
import { snapshotTime } from "./snapshotTime.ts";

/** A snapshot that is kept. */
export const snapshotSchema = z.object({
  id: z.string(),
  built_at: z.iso.datetime(),
  bytes: z.int(),
  is_current: z.boolean(),
});

const listSchema = z.object({ snapshots: z.array(snapshotSchema) });

const route = createRoute({
  method: "get",
  path: "/api/snapshots",
  summary: "The snapshots that are kept",
  responses: { 200: jsonOf(listSchema, "Newest first") },
});

/** `GET /api/snapshots`: what has been published and can be gone back to. */
export function snapshotList({ warehouse }: AreaParts) {
  return newArea().openapi(route, (context) => {
    const snapshots = listSnapshots(warehouse.store)
      .reverse()
      .map((snapshot) => ({ ...snapshot, built_at: snapshotTime(snapshot.id) }));
    return context.json({ snapshots }, 200);
  });
}
