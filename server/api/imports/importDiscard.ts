import { createRoute } from "@hono/zod-openapi";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { errorResponse } from "../schemas.ts";
import { importId } from "./sessionSchema.ts";

const route = createRoute({
  method: "delete",
  path: "/api/imports/{id}",
  summary: "Cancel an import and throw away what it holds",
  request: { params: importId },
  responses: {
    204: { description: "Gone; a batch that was accepted stays" },
    403: errorResponse,
    404: errorResponse,
    409: errorResponse,
  },
});

/** `DELETE /api/imports/:id`: ends what runs for it, and nothing of it counts; a finished one leaves the list. */
export function importDiscard({ desk }: AreaParts) {
  return newArea().openapi(route, async (context) => {
    await desk.discard(context.req.valid("param").id);
    return context.body(null, 204);
  });
}
