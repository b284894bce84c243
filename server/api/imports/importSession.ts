import { createRoute } from "@hono/zod-openapi";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { errorResponse, jsonOf } from "../schemas.ts";
import { importId, sessionSchema } from "./sessionSchema.ts";

const route = createRoute({
  method: "get",
  path: "/api/imports/{id}",
  summary: "One import",
  request: { params: importId },
  responses: { 200: jsonOf(sessionSchema, "Where it stands"), 404: errorResponse },
});

/** `GET /api/imports/:id`: the whole of one import. */
export function importSession({ desk }: AreaParts) {
  return newArea().openapi(route, (context) => context.json(desk.show(context.req.valid("param").id), 200));
}
