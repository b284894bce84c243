import { createRoute, z } from "@hono/zod-openapi";
import { acceptReference, readChange } from "../../reference/changeReference.ts";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { principalOf } from "../principal.ts";
import { errorResponse, jsonOf } from "../schemas.ts";
import { listParameter } from "./referenceSchemas.ts";

const body = { required: true, content: { "application/json": { schema: z.object({ batch: z.string() }).strict() } } };
const errors = { 400: errorResponse, 403: errorResponse, 404: errorResponse, 409: errorResponse, 503: errorResponse };

const acceptance = createRoute({
  method: "post",
  path: "/api/reference/{name}/accept",
  summary: "Accept a drafted change of a list and publish",
  request: { params: listParameter, body },
  responses: {
    200: jsonOf(z.object({ batch: z.string(), snapshot: z.string() }), "The snapshot in which the list is in force"),
    422: errorResponse,
    ...errors,
  },
});

const discard = createRoute({
  method: "delete",
  path: "/api/reference/{name}",
  summary: "Throw a drafted change of a list away",
  request: { params: listParameter, query: z.object({ batch: z.string() }) },
  responses: { 204: { description: "Gone; nothing of it has ever counted" }, ...errors },
});

/** `POST /api/reference/:name/accept` and `DELETE /api/reference/:name?batch=`: what becomes of a draft. */
export function referenceTurn({ desk }: AreaParts) {
  return newArea()
    .openapi(acceptance, async (context) => {
      const { batch } = context.req.valid("json");
      const { name } = context.req.valid("param");
      const { id } = await acceptReference(desk.store, name, batch, principalOf(context), (change) =>
        desk.publish(change),
      );
      return context.json({ batch, snapshot: id }, 200);
    })
    .openapi(discard, (context) => {
      const { batch } = context.req.valid("query");
      readChange(desk.store, context.req.valid("param").name, batch);
      desk.discardChange(batch);
      return context.body(null, 204);
    });
}
