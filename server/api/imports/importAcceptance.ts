import { createRoute, z } from "@hono/zod-openapi";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { principalOf } from "../principal.ts";
import { errorResponse, jsonOf } from "../schemas.ts";
import { importId, sessionSchema } from "./sessionSchema.ts";

const wishSchema = z.object({
  accept_problems: z
    .boolean()
    .default(false)
    .openapi({ description: "Accept although there are errors; refused rows are left out" }),
});

const route = createRoute({
  method: "post",
  path: "/api/imports/{id}/accept",
  summary: "Accept an import and publish",
  request: { params: importId, body: { required: true, content: { "application/json": { schema: wishSchema } } } },
  responses: {
    202: jsonOf(sessionSchema, "It is being published; the outcome comes by events"),
    400: errorResponse,
    403: errorResponse,
    404: errorResponse,
    409: errorResponse,
  },
});

/** `POST /api/imports/:id/accept`: from now on the batch counts. */
export function importAcceptance({ desk }: AreaParts) {
  return newArea().openapi(route, async (context) => {
    const session = await desk.accept(context.req.valid("param").id, {
      ...context.req.valid("json"),
      by: principalOf(context),
    });
    return context.json(session, 202);
  });
}
