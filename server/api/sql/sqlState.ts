import { createRoute, z } from "@hono/zod-openapi";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { errorResponse, jsonOf } from "../schemas.ts";
import { ownRun } from "./ownRun.ts";
import { describeRun, runSchema } from "./runSchemas.ts";

const LONGEST_WAIT = 30;

const idSchema = z.object({ id: z.string().max(100) });

const getRoute = createRoute({
  method: "get",
  path: "/api/sql/{id}",
  summary: "How a run goes",
  request: {
    params: idSchema,
    query: z.object({
      wait: z.coerce
        .number()
        .min(0)
        .max(LONGEST_WAIT)
        .default(0)
        .openapi({ description: "Seconds to wait for a change" }),
      known: z
        .string()
        .max(20)
        .optional()
        .openapi({ description: "The state that is known: answers at once where it is another" }),
    }),
  },
  responses: { 200: jsonOf(runSchema, "The run"), 404: errorResponse },
});

const deleteRoute = createRoute({
  method: "delete",
  path: "/api/sql/{id}",
  summary: "Stop a run: interrupt it, and end its process if it does not listen within a second",
  request: { params: idSchema },
  responses: { 200: jsonOf(runSchema, "The run as it ended"), 403: errorResponse, 404: errorResponse },
});

/** `GET` and `DELETE /api/sql/{id}`: how a run goes, and the button that stops it. */
export function sqlState({ workbench }: AreaParts) {
  return newArea()
    .openapi(getRoute, async (context) => {
      const { wait, known } = context.req.valid("query");
      const run = ownRun(workbench, context.req.valid("param").id, context);
      const isKnown = known === undefined || known === run.state;
      if (wait > 0 && isKnown && !run.hasEnded) await run.changed(wait * 1000);
      context.header("Cache-Control", "no-store");
      return context.json(describeRun(run, workbench), 200);
    })
    .openapi(deleteRoute, async (context) => {
      const run = ownRun(workbench, context.req.valid("param").id, context);
      await workbench.stop(run);
      return context.json(describeRun(run, workbench), 200);
    });
}
