import { createRoute, z } from "@hono/zod-openapi";
import { readReference } from "../../reference/readReference.ts";
import { activeBatches } from "../../store/batches.ts";
import { listsInForce } from "../../warehouse/listsInForce.ts";
import { readList } from "../../warehouse/readList.ts";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { errorResponse, jsonOf } from "../schemas.ts";
import { changeSchema, listParameter, rowsSchema } from "./referenceSchemas.ts";

const choiceSchema = z.object({ code: z.string(), zh: z.string(), en: z.string() });

const detailSchema = z.object({
  name: z.string(),
  zh: z.string(),
  en: z.string(),
  columns: z.array(
    z.object({
      name: z.string(),
      zh: z.string(),
      en: z.string(),
      type: z.string().openapi({ description: "How a cell is written: year, score, ratio, code, text …" }),
      required: z.boolean(),
      choices: z
        .array(choiceSchema)
        .nullable()
        .openapi({ description: "The codes there are; null where any is right" }),
    }),
  ),
  key: z.array(z.string()).openapi({ description: "Columns that tell rows apart" }),
  rows: rowsSchema,
  changes: z.array(changeSchema).openapi({ description: "Newest first, drafts and undone ones included" }),
});

const route = createRoute({
  method: "get",
  path: "/api/reference/{name}",
  summary: "One reference list",
  request: { params: listParameter },
  responses: { 200: jsonOf(detailSchema, "Columns, rows in force, and every change"), 404: errorResponse },
});

/** `GET /api/reference/:name`: a list as it is in force, and how it came to be so. */
export function referenceDetail({ warehouse, project }: AreaParts) {
  return newArea().openapi(route, (context) => {
    const { name } = context.req.valid("param");
    const { shape, rows, changes } = readReference(warehouse.store, name, project.reference);
    const lists = listsInForce(warehouse.store, activeBatches(warehouse.store), project.reference);
    const columns = shape.columns.map(({ known, ...column }) => ({ ...column, choices: choicesOf(lists, known) }));
    const { zh, en, key } = shape;
    return context.json(
      {
        name,
        zh,
        en,
        columns,
        key: [...key],
        rows: rows.map((row) => ({ ...row })),
        changes: [...changes],
      },
      200,
    );
  });
}

/** Departments are too many to choose from; they are checked when a draft is made. */
function choicesOf(lists: ReadonlyMap<string, string>, known: string | null): z.infer<typeof choiceSchema>[] | null {
  if (known === null || known === "departments") return null;
  const read = (list: string) => readList(lists.get(list) ?? "");
  if (known === "regions")
    return read("regions").map(({ region_code = "", zh = "", en = "" }) => ({ code: region_code, zh, en }));
  const codes = read("codes").filter(({ list }) => list === known);
  return codes.map(({ code = "", zh = "", en = "" }) => ({ code, zh, en }));
}
