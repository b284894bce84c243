import { createRoute, z } from "@hono/zod-openapi";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { errorResponse, jsonOf } from "../schemas.ts";
import { ownRun } from "./ownRun.ts";
import { finished, readView, viewSchema } from "./readView.ts";

const MOST_ROWS = 1_000;

const rowsSchema = z.object({
  offset: z.int(),
  total: z.int().openapi({ description: "Rows of the result that fit the filter" }),
  rows: z
    .array(z.array(z.string().nullable()))
    .openapi({ description: "Exact text, the number of the row in the result first" }),
});

const route = createRoute({
  method: "get",
  path: "/api/sql/{id}/rows",
  summary: "A window of a result",
  request: {
    params: z.object({ id: z.string().max(100) }),
    query: viewSchema.extend({
      offset: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(200),
    }),
  },
  responses: { 200: jsonOf(rowsSchema, "The rows"), 400: errorResponse, 404: errorResponse, 409: errorResponse },
});

/** `GET /api/sql/{id}/rows`: rows of a result, sorted and filtered. The first ones stand before the run has ended. */
export function sqlRows({ workbench }: AreaParts) {
  return newArea().openapi(route, async (context) => {
    const { offset, limit, ...wish } = context.req.valid("query");
    const view = readView(wish);
    const run = ownRun(workbench, context.req.valid("param").id, context);
    context.header("Cache-Control", "no-store");
    const isPlain = view.sort === null && view.filters.length === 0;
    const { first } = run;
    if (first !== null && isPlain && !(run.state === "stopped" || run.state === "killed" || run.state === "failed")) {
      const isWhole = offset + limit <= first.rows.length || first.rows.length === first.total;
      if (isWhole || (run.state === "running" && offset < first.rows.length)) {
        const rows = first.rows.slice(offset, offset + limit).map((row) => [...row]);
        return context.json({ offset, total: run.result?.row_count ?? first.total, rows }, 200);
      }
    }
    const answer = await workbench.results.rows(finished(run).id, view, offset, limit);
    return context.json({ ...answer, rows: answer.rows.map((row) => [...row]) }, 200);
  });
}
