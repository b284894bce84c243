import { createRoute, z } from "@hono/zod-openapi";
import { briefOfStore } from "../brief/briefOfStore.ts";
import { checkTemplate } from "../brief/checkTemplate.ts";
import { addEdit, editsOf, readEdits } from "../brief/edits.ts";
import type { Brief } from "../brief/structure.ts";
import { ApiError } from "./ApiError.ts";
import { newArea } from "./area.ts";
import { scopeOf } from "./brief.ts";
import { briefQuerySchema, editSchema } from "./briefSchemas.ts";
import type { AreaParts } from "./parts.ts";
import { principalOf } from "./principal.ts";
import { errorResponse, jsonOf } from "./schemas.ts";

const listRoute = createRoute({
  method: "get",
  path: "/api/brief/edits",
  summary: "Who rewrote what of a brief, oldest first",
  request: { query: briefQuerySchema },
  responses: { 200: jsonOf(z.object({ edits: z.array(editSchema) }), "Every edit"), 400: errorResponse },
});

const wishSchema = editSchema
  .omit({ author: true, at: true })
  .extend({
    replaces: z.string().nullable().openapi({ description: "Time of the edit that was on screen; null: none was" }),
  })
  .strict();

const putRoute = createRoute({
  method: "put",
  path: "/api/brief/edits",
  summary: "Rewrite a paragraph; its numbers stay places that the warehouse fills",
  request: { body: { required: true, content: { "application/json": { schema: wishSchema } } } },
  responses: {
    200: jsonOf(editSchema, "The edit as it is kept"),
    400: errorResponse,
    403: errorResponse,
    404: errorResponse,
    409: errorResponse,
    422: errorResponse,
    503: errorResponse,
  },
});

/** `GET` and `PUT /api/brief/edits`: the layer of people's words over the generated text of a brief. */
export function briefEdits({ warehouse, readCatalogue }: AreaParts) {
  return newArea()
    .openapi(listRoute, (context) => {
      const scope = scopeOf(context.req.valid("query"));
      return context.json({ edits: editsOf(readEdits(warehouse.store), scope) }, 200);
    })
    .openapi(putRoute, (context) =>
      warehouse.use(async (snapshot) => {
        const { replaces, template, paragraph, ...scope } = context.req.valid("json");
        const author = principalOf(context);
        const { queries } = await readCatalogue(snapshot);
        const brief = await briefOfStore(warehouse.store, snapshot, queries, scope);
        if (!hasParagraph(brief, paragraph)) throw new ApiError("brief_paragraph_unknown", { paragraph });
        const kept = template === null ? null : checkTemplate(template, brief);
        const edit = { ...scope, paragraph, template: kept, author, at: new Date().toISOString() };
        addEdit(warehouse.store, edit, replaces);
        return context.json(edit, 200);
      }),
    );
}

function hasParagraph({ sections }: Brief, id: string): boolean {
  return sections.some(({ blocks }) => blocks.some((block) => block.kind === "paragraph" && block.id === id));
}
