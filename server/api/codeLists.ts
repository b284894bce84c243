import { createRoute, z } from "@hono/zod-openapi";
import { activeBatches } from "../store/batches.ts";
import { listsInForce } from "../warehouse/listsInForce.ts";
import { readList } from "../warehouse/readList.ts";
import { newArea } from "./area.ts";
import type { AreaParts } from "./parts.ts";
import { jsonOf } from "./schemas.ts";

const codesSchema = z.object({
  lists: z.record(z.string(), z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() }))),
});

const route = createRoute({
  method: "get",
  path: "/api/reference/codes",
  summary: "The code lists",
  responses: { 200: jsonOf(codesSchema, "Codes of each list with their words in both languages, in the list's order") },
});

/** `GET /api/reference/codes`: the words for codes in answers; as the lists in force have them. */
export function codeLists({ warehouse, project }: AreaParts) {
  return newArea().openapi(route, (context) => {
    const { store } = warehouse;
    const path = listsInForce(store, activeBatches(store), project.reference).get("codes");
    if (path === undefined) throw new Error("The reference list codes.csv is missing.");
    const lists: z.infer<typeof codesSchema>["lists"] = {};
    for (const { list = "", code = "", zh = "", en = "" } of readList(path)) {
      lists[list] = [...(lists[list] ?? []), { code, zh, en }];
    }
    return context.json({ lists }, 200);
  });
}
