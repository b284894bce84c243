import { createRoute, z } from "@hono/zod-openapi";
import { measureReference } from "../../reference/changeReference.ts";
import { RefusedList } from "../../reference/RefusedList.ts";
import { errorBody } from "../answerError.ts";
import { newArea } from "../area.ts";
import { impactSchema } from "../changeSchemas.ts";
import type { AreaParts } from "../parts.ts";
import { principalOf } from "../principal.ts";
import { errorResponse, errorSchema, jsonOf } from "../schemas.ts";
import { findingSchema, listParameter, rowsSchema } from "./referenceSchemas.ts";

const wishSchema = z.object({ rows: rowsSchema, reason: z.string().max(500).default("") }).strict();

const route = createRoute({
  method: "put",
  path: "/api/reference/{name}",
  summary: "Draft a change of a list and measure it",
  request: {
    params: listParameter,
    body: { required: true, content: { "application/json": { schema: wishSchema } } },
  },
  responses: {
    200: jsonOf(
      z.object({ batch: z.string(), state: z.literal("draft"), impact: impactSchema }),
      "The draft, and what accepting it would do to the figures",
    ),
    400: errorResponse,
    403: errorResponse,
    404: errorResponse,
    409: errorResponse,
    422: jsonOf(
      errorSchema.extend({ findings: z.array(findingSchema).optional() }),
      "What is wrong with the list, place by place",
    ),
    503: errorResponse,
  },
});

/** `PUT /api/reference/:name`: the whole list as it is to be; nothing counts before it is accepted. */
export function referenceDraft({ desk }: AreaParts) {
  return newArea().openapi(route, async (context) => {
    const { rows, reason } = context.req.valid("json");
    const { name } = context.req.valid("param");
    const wish = { list: name, rows, reason, author: principalOf(context), source: null };
    try {
      const { manifest, impact } = await measureReference(desk.store, wish, (change) => desk.measure(change));
      return context.json({ batch: manifest.id, state: "draft" as const, impact }, 200);
    } catch (error) {
      if (!(error instanceof RefusedList)) throw error;
      return context.json({ ...errorBody(error.code, error.parameters), findings: [...error.findings] }, 422);
    }
  });
}
