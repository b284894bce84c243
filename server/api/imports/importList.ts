import { createRoute, z } from "@hono/zod-openapi";
import { summarise } from "../../desk/session.ts";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { jsonOf } from "../schemas.ts";
import { summarySchema } from "./sessionSchema.ts";

const route = createRoute({
  method: "get",
  path: "/api/imports",
  summary: "Imports that are open or of the last thirty days",
  responses: { 200: jsonOf(z.object({ imports: z.array(summarySchema).readonly() }), "Newest first") },
});

/** `GET /api/imports`: every import somebody may still have to do with. */
export function importList({ desk }: AreaParts) {
  return newArea().openapi(route, (context) =>
    context.json({ imports: desk.list().map((session) => summarise(session)) }, 200),
  );
}
