import { createRoute, z } from "@hono/zod-openapi";
import { newArea } from "./area.ts";
import type { AreaParts } from "./parts.ts";
import { jsonOf } from "./schemas.ts";

const healthSchema = z.object({
  status: z.literal("ok"),
  version: z.string(),
  snapshot: z.string().nullable().openapi({ description: "Null while nothing has been published" }),
});

const route = createRoute({
  method: "get",
  path: "/api/health",
  summary: "Whether the server answers",
  responses: { 200: jsonOf(healthSchema, "It does") },
});

/** `GET /api/health`: for whoever watches the server; opens no snapshot. */
export function health({ warehouse, version }: AreaParts) {
  return newArea().openapi(route, (context) => {
    context.header("Cache-Control", "no-store");
    return context.json({ status: "ok" as const, version, snapshot: warehouse.currentId() }, 200);
  });
}
