import { createRoute } from "@hono/zod-openapi";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { errorResponse, jsonOf } from "../schemas.ts";
import { importId, mappingSchema, sessionSchema } from "./sessionSchema.ts";

const route = createRoute({
  method: "put",
  path: "/api/imports/{id}/mapping",
  summary: "Say more about the files and have them read again",
  request: {
    params: importId,
    body: { required: true, content: { "application/json": { schema: mappingSchema.partial().strict() } } },
  },
  responses: {
    202: jsonOf(sessionSchema, "The import; it is being read again"),
    400: errorResponse,
    403: errorResponse,
    404: errorResponse,
    409: errorResponse,
  },
});

/** `PUT /api/imports/:id/mapping`: replaces what is given, throws the draft away and drafts again. */
export function importMapping({ desk }: AreaParts) {
  return newArea().openapi(route, async (context) => {
    const said = Object.entries(context.req.valid("json")).filter(([, value]) => value !== undefined);
    const session = await desk.redraft(context.req.valid("param").id, Object.fromEntries(said));
    return context.json(session, 202);
  });
}
