import { createRoute, z } from "@hono/zod-openapi";
import { addNote, deleteNote, MOST_NOTES, type Note, notesWithin, readNotes } from "../office/notes.ts";
import { ApiError } from "./ApiError.ts";
import { newArea } from "./area.ts";
import type { AreaParts } from "./parts.ts";
import { principalOf } from "./principal.ts";
import { errorResponse, jsonOf } from "./schemas.ts";

const regionSchema = z.string().regex(/^\d{6}$/);
const codeSchema = z.string().min(1).max(200);
/** Text of a person: something, not too much, without control characters (but for line breaks). */
const wordsSchema = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^(\n|\P{Cc})*$/u);

const scopeSchema = z.object({
  region_code: regionSchema.optional(),
  department_code: codeSchema.optional(),
  project_code: codeSchema.optional(),
});

const wishSchema = z
  .object({
    figure: z
      .string()
      .max(80)
      .regex(/^[a-z][a-z0-9_]*$/)
      .openapi({ example: "budget_by_year" }),
    region_code: regionSchema.nullable(),
    department_code: codeSchema.nullable(),
    project_code: codeSchema.nullable(),
    fiscal_year: z.int().min(1900).max(2200).nullable().openapi({ description: "Null: for a figure of several years" }),
    choices: z
      .string()
      .max(500)
      .regex(/^\P{Cc}*$/u)
      .nullable()
      .default(null)
      .openapi({ description: "What else was chosen for the figure; null: shown whatever is chosen" }),
    point: z
      .object({ key: wordsSchema(300), label: wordsSchema(120) })
      .strict()
      .nullable()
      .openapi({ description: "A halt of the figure and what it is called; null: all of the figure" }),
    text: wordsSchema(500),
  })
  .strict();

const noteSchema = wishSchema.extend({
  id: z.uuid(),
  author: z.string(),
  created_at: z.string(),
}) satisfies z.ZodType<Note>;

const listRoute = createRoute({
  method: "get",
  path: "/api/notes",
  summary: "Notes on the figures that a scope is shown, oldest first",
  request: { query: scopeSchema },
  responses: { 200: jsonOf(z.object({ notes: z.array(noteSchema) }), "The notes in force"), 400: errorResponse },
});

const postRoute = createRoute({
  method: "post",
  path: "/api/notes",
  summary: "Pin a note to a figure or a point of it",
  request: { body: { required: true, content: { "application/json": { schema: wishSchema } } } },
  responses: {
    201: jsonOf(noteSchema, "The note as it is kept"),
    400: errorResponse,
    403: errorResponse,
    409: errorResponse,
  },
});

const deleteRoute = createRoute({
  method: "delete",
  path: "/api/notes/{id}",
  summary: "Take a note off; who did and when is kept",
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: { 204: { description: "It is off" }, 400: errorResponse, 403: errorResponse, 404: errorResponse },
});

/** `GET` and `POST /api/notes`, `DELETE /api/notes/{id}`: what people say of figures, shown to all. */
export function notes({ warehouse: { store } }: AreaParts) {
  return newArea()
    .openapi(listRoute, (context) => {
      const { region_code = null, department_code = null, project_code = null } = context.req.valid("query");
      const scope = { region_code, department_code, project_code };
      return context.json({ notes: notesWithin(readNotes(store), scope) }, 200);
    })
    .openapi(postRoute, (context) => {
      const { text, ...place } = context.req.valid("json");
      const note = addNote(store, place, text, principalOf(context));
      if (note === null) throw new ApiError("notes_full", { maximum: String(MOST_NOTES) });
      return context.json(note, 201);
    })
    .openapi(deleteRoute, (context) => {
      const { id } = context.req.valid("param");
      if (!deleteNote(store, id, principalOf(context))) throw new ApiError("note_unknown", { note: id });
      return context.body(null, 204);
    });
}
