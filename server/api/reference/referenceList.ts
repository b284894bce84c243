import { createRoute, z } from "@hono/zod-openapi";
import { LIST_SHAPES } from "../../reference/listShapes.ts";
import { readReference } from "../../reference/readReference.ts";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { jsonOf } from "../schemas.ts";
import { changeSchema } from "./referenceSchemas.ts";

const listSchema = z.object({
  lists: z.array(
    z.object({
      name: z.string(),
      zh: z.string(),
      en: z.string(),
      row_count: z.int(),
      current: changeSchema.nullable().openapi({ description: "The change in force; null where nobody has made one" }),
    }),
  ),
});

const route = createRoute({
  method: "get",
  path: "/api/reference",
  summary: "The reference lists that may be changed",
  responses: { 200: jsonOf(listSchema, "Each list with its number of rows and who changed it last") },
});

/** `GET /api/reference`: the lists that people may change. */
export function referenceList({ warehouse, project }: AreaParts) {
  return newArea().openapi(route, (context) => {
    const lists = LIST_SHAPES.map(({ name, zh, en }) => {
      const { rows, current } = readReference(warehouse.store, name, project.reference);
      return {
        name,
        zh,
        en,
        row_count: rows.length,
        current,
      };
    });
    return context.json({ lists }, 200);
  });
}
