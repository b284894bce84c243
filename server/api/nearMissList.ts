import { createRoute, z } from "@hono/zod-openapi";
import { nearMisses } from "../desk/nearMisses.ts";
import { newArea } from "./area.ts";
import type { AreaParts } from "./parts.ts";
import { errorResponse, jsonOf } from "./schemas.ts";

const money = z.string().nullable().openapi({ description: "Yuan; null where no file says" });

const projectSchema = z.object({
  project_code: z.string(),
  project_name: z.string(),
  department_code: z.string(),
  department_name: z.string().nullable(),
  first_year: z.int(),
  last_year: z.int(),
  money_year: z.int().openapi({ description: "The last year that both have, else its own last" }),
  requested_yuan: money,
  budget_yuan: money,
  executed_yuan: money,
  is_made: z.boolean().openapi({ description: "The code was made of the name: no file gives one" }),
  is_in_import: z.boolean(),
});

const nearMissSchema = z.object({ named: projectSchema, other: projectSchema });

const listSchema = z.object({
  total: z.int(),
  near_misses: z.array(nearMissSchema).openapi({ description: "At most 200, the most alike first" }),
});

/** Two projects that may be one. */
export type NearMiss = z.infer<typeof nearMissSchema>;
export type NearMissList = z.infer<typeof listSchema>;

const route = createRoute({
  method: "get",
  path: "/api/near_misses",
  summary: "Projects that may be one, which nobody has decided yet",
  request: {
    query: z.object({
      import: z.string().optional().openapi({ description: "Only those that this import takes part in" }),
    }),
  },
  responses: {
    200: jsonOf(listSchema, "One of each pair is known by its name alone"),
    404: errorResponse,
    409: errorResponse,
  },
});

/** `GET /api/near_misses`: what a person may join, among the projects that count and those of an import. */
export function nearMissList({ desk }: AreaParts) {
  return newArea().openapi(route, async (context) => {
    const { import: id } = context.req.valid("query");
    if (id === undefined) return context.json(await nearMisses(desk.store, null), 200);
    const found = await desk.look(id, ({ session }) => nearMisses(desk.store, session.draft?.batch || null));
    return context.json(found, 200);
  });
}
