import { createRoute, z } from "@hono/zod-openapi";
import { type RunRecord, runsOf } from "../../office/runs.ts";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { principalOf } from "../principal.ts";
import { errorResponse, jsonOf } from "../schemas.ts";
import { parametersSchema } from "../statementSchemas.ts";

const runSchema = z.object({
  id: z.string(),
  author: z.string(),
  sql: z.string(),
  parameters: parametersSchema,
  snapshot: z.string().nullable(),
  ran_at: z.iso.datetime(),
  seconds: z.number().nullable(),
  row_count: z.int().nullable(),
  outcome: z.string(),
}) satisfies z.ZodType<RunRecord>;

const route = createRoute({
  method: "get",
  path: "/api/history",
  summary: "What a person ran in the workbench, newest first",
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(1_000).default(100) }) },
  responses: { 200: jsonOf(z.object({ history: z.array(runSchema) }), "Runs"), 400: errorResponse, 503: errorResponse },
});

/** `GET /api/history`: every statement this person ran, with duration, rows, snapshot and what became of it. */
export function runHistory({ office }: AreaParts) {
  return newArea().openapi(route, async (context) => {
    const history = await runsOf(office, principalOf(context), context.req.valid("query").limit);
    return context.json({ history }, 200);
  });
}
