import { createRoute, z } from "@hono/zod-openapi";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { errorResponse, jsonOf } from "../schemas.ts";
import { ownRun } from "./ownRun.ts";
import { finished, readView, viewSchema } from "./readView.ts";

const idSchema = z.object({ id: z.string().max(100) });

const summarySchema = z.object({
  columns: z.array(
    z.object({
      name: z.string(),
      null_count: z.int(),
      distinct_count: z.int(),
      min: z.string().nullable(),
      max: z.string().nullable(),
      histogram: z.array(z.object({ from: z.number(), to: z.number(), count: z.int() })).nullable(),
      top: z.array(z.object({ value: z.string(), count: z.int() })).nullable(),
    }),
  ),
});

const totalsSchema = z.object({
  columns: z.array(
    z.object({
      name: z.string(),
      count: z.int(),
      sum: z.string().nullable(),
      min: z.string().nullable(),
      max: z.string().nullable(),
    }),
  ),
});

const summaryRoute = createRoute({
  method: "get",
  path: "/api/sql/{id}/summary",
  summary: "Each column of a result at a glance",
  request: { params: idSchema, query: viewSchema },
  responses: { 200: jsonOf(summarySchema, "In the order of the columns"), 404: errorResponse, 409: errorResponse },
});

const totalsRoute = createRoute({
  method: "get",
  path: "/api/sql/{id}/totals",
  summary: "Exact counts and sums of a selection of rows",
  request: {
    params: idSchema,
    query: viewSchema.extend({
      first: z.coerce.number().int().min(0).default(0).openapi({ description: "Place in the view, from 0" }),
      last: z.coerce
        .number()
        .int()
        .min(0)
        .default(Number.MAX_SAFE_INTEGER)
        .openapi({ description: "This one included" }),
      columns: z.string().max(20_000).default("").openapi({ description: "Names with commas between; empty: all" }),
    }),
  },
  responses: { 200: jsonOf(totalsSchema, "Of the columns asked for"), 404: errorResponse, 409: errorResponse },
});

/** `GET /api/sql/{id}/summary` and `/totals`: what the columns of a result hold, and what selected cells add up to. */
export function sqlSummary({ workbench }: AreaParts) {
  const { results } = workbench;
  return newArea()
    .openapi(summaryRoute, async (context) => {
      const { id } = finished(ownRun(workbench, context.req.valid("param").id, context));
      const columns = await results.summary(id, readView(context.req.valid("query")));
      return context.json({ columns: structuredClone(columns) as z.infer<typeof summarySchema>["columns"] }, 200);
    })
    .openapi(totalsRoute, async (context) => {
      const { first, last, columns, ...wish } = context.req.valid("query");
      const { id } = finished(ownRun(workbench, context.req.valid("param").id, context));
      const selection = { first, last, columns: columns === "" ? [] : columns.split(",") };
      return context.json({ columns: await results.totals(id, readView(wish), selection) }, 200);
    });
}
