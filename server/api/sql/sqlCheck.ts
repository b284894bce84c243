import { createRoute, z } from "@hono/zod-openapi";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { errorResponse, jsonOf } from "../schemas.ts";
import { parametersSchema, sqlSchema } from "../statementSchemas.ts";

const snapshotSchema = z.string().max(100).nullable().default(null);

const checkedSchema = z.object({
  error: z.object({ message: z.string(), position: z.int().nullable() }).nullable(),
  parameters: z.array(
    z.object({ name: z.string(), type: z.string().nullable(), choices: z.array(z.string()).nullable() }),
  ),
  statements: z.array(z.object({ from: z.int(), to: z.int() })),
});

const checkRoute = createRoute({
  method: "post",
  path: "/api/sql/check",
  summary: "Judge and bind statements without running them",
  request: {
    body: {
      required: true,
      content: {
        "application/json": { schema: z.object({ sql: sqlSchema, snapshot: snapshotSchema }).strict() },
      },
    },
  },
  responses: {
    200: jsonOf(checkedSchema, "The first error, parameters, places of the statements"),
    400: errorResponse,
  },
});

const explainRoute = createRoute({
  method: "post",
  path: "/api/sql/explain",
  summary: "How the engine would run a statement",
  request: {
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z
            .object({
              sql: sqlSchema,
              parameters: parametersSchema.default({}),
              snapshot: snapshotSchema,
            })
            .strict(),
        },
      },
    },
  },
  responses: { 200: jsonOf(z.object({ plan: z.string() }), "The plan as text"), 400: errorResponse },
});

/** `POST /api/sql/check` and `/explain`: what an editor asks while somebody types. */
export function sqlCheck({ workbench }: AreaParts) {
  return newArea()
    .openapi(checkRoute, async (context) => {
      const { sql, snapshot } = context.req.valid("json");
      const checked = await workbench.check(sql, snapshot);
      return context.json(structuredClone(checked) as z.infer<typeof checkedSchema>, 200);
    })
    .openapi(explainRoute, async (context) => {
      const { sql, parameters, snapshot } = context.req.valid("json");
      return context.json({ plan: await workbench.explain(sql, parameters, snapshot) }, 200);
    });
}
