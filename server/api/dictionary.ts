import { createRoute, z } from "@hono/zod-openapi";
import { loadDictionary, loadKinds } from "../warehouse/dictionary.ts";
import { referenceLists } from "../warehouse/loadReference.ts";
import { readList } from "../warehouse/readList.ts";
import { newArea } from "./area.ts";
import type { AreaParts } from "./parts.ts";
import { jsonOf } from "./schemas.ts";

const dictionarySchema = z.object({
  kinds: z.array(z.object({ kind: z.string(), zh: z.string(), en: z.string(), key: z.array(z.string()) })),
  columns: z.array(
    z.object({
      kind: z.string(),
      column: z.string(),
      type: z.string(),
      required: z.string().openapi({ description: "`yes`, a group of which at least one is needed, or empty" }),
      codes: z.string().openapi({ description: "The code list its values come from, or empty" }),
      zh: z.string(),
      en: z.string(),
    }),
  ),
  units: z.array(z.object({ unit: z.string(), multiplier: z.string(), currency: z.string() })),
});

const route = createRoute({
  method: "get",
  path: "/api/reference/dictionary",
  summary: "The record kinds, their columns and the units of money that a file may hold",
  responses: { 200: jsonOf(dictionarySchema, "In the order of the reference lists") },
});

/** `GET /api/reference/dictionary`: what may be imported, for a person who matches columns by hand. */
export function dictionary({ warehouse, project }: AreaParts) {
  return newArea().openapi(route, (context) => {
    const columns = loadDictionary(project.reference).map(({ kind, column, type, required, codes, zh, en }) => {
      return { kind, column, type, required, codes, zh, en };
    });
    const path = referenceLists(project.reference, warehouse.store.reference).get("units");
    const units = (path === undefined ? [] : readList(path)).map(({ unit = "", multiplier = "", currency = "" }) => {
      return { unit, multiplier, currency };
    });
    const kinds = loadKinds(project.reference).map((kind) => ({ ...kind, key: [...kind.key] }));
    return context.json({ kinds, columns, units }, 200);
  });
}
