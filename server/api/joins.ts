import { createRoute, z } from "@hono/zod-openapi";
import { decideJoins, takeBackJoin } from "../desk/decideJoins.ts";
import { readJoins } from "../store/joins.ts";
import { newArea } from "./area.ts";
import type { AreaParts } from "./parts.ts";
import { principalOf } from "./principal.ts";
import { errorResponse, jsonOf } from "./schemas.ts";

const keySchema = z.object({
  department_code: z.string().openapi({ description: "Empty where it holds for all departments" }),
  name: z.string().min(1).openapi({ description: "The name that files print without a code" }),
  project_code: z.string().min(1),
});

const decisionSchema = keySchema.extend({ is_same: z.boolean() });

const joinSchema = decisionSchema.extend({ by: z.string(), at: z.string() });

/** What a person decides about two projects. */
export type JoinDecision = z.infer<typeof decisionSchema>;
/** A decision as it is remembered. */
export type ProjectJoin = z.infer<typeof joinSchema>;

const wishSchema = z
  .object({
    joins: z.array(decisionSchema.strict()).min(1).max(1_000),
    import: z.string().nullable().default(null).openapi({ description: "The import to be drafted again" }),
  })
  .strict();

const outcomeSchema = z.object({
  snapshot: z
    .string()
    .nullable()
    .openapi({ description: "The snapshot that was published; null where no row that counts is concerned" }),
});

const errors = { 400: errorResponse, 403: errorResponse, 404: errorResponse, 409: errorResponse, 422: errorResponse };

const list = createRoute({
  method: "get",
  path: "/api/joins",
  summary: "What people have decided about projects that may be one",
  responses: { 200: jsonOf(z.object({ joins: z.array(joinSchema) }), "Newest first") },
});

const decide = createRoute({
  method: "put",
  path: "/api/joins",
  summary: "Join projects, or tell them apart",
  request: { body: { required: true, content: { "application/json": { schema: wishSchema } } } },
  responses: { 200: jsonOf(outcomeSchema, "Remembered"), ...errors, 503: errorResponse },
});

const takeBack = createRoute({
  method: "delete",
  path: "/api/joins",
  summary: "Take back what was decided about two projects",
  request: {
    query: keySchema.extend({
      import: z.string().optional().openapi({ description: "The import to be drafted again" }),
    }),
  },
  responses: { 200: jsonOf(outcomeSchema, "No longer remembered"), ...errors, 503: errorResponse },
});

/** `GET`, `PUT` and `DELETE /api/joins`: projects that are one, or are not, because a person says so. */
export function joins({ desk }: AreaParts) {
  return newArea()
    .openapi(list, (context) => context.json({ joins: readJoins(desk.store).toReversed() }, 200))
    .openapi(decide, async (context) => {
      const { joins: wished, import: id } = context.req.valid("json");
      if (id !== null) desk.find(id);
      const [by, at] = [principalOf(context), new Date().toISOString()];
      const decided = wished.map((decision) => ({ ...decision, by, at }));
      const snapshot = await decideJoins(desk, decided, by);
      if (id !== null) await desk.redraft(id, {});
      return context.json({ snapshot }, 200);
    })
    .openapi(takeBack, async (context) => {
      const { import: id, ...key } = context.req.valid("query");
      if (id !== undefined) desk.find(id);
      const snapshot = await takeBackJoin(desk, key, principalOf(context));
      if (id !== undefined) await desk.redraft(id, {});
      return context.json({ snapshot }, 200);
    });
}
