import { createRoute } from "@hono/zod-openapi";
import { ApiError } from "../ApiError.ts";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { principalOf } from "../principal.ts";
import { errorResponse, jsonOf } from "../schemas.ts";
import { sessionSchema } from "./sessionSchema.ts";

const text = { type: "string" as const };

const UPLOAD = {
  type: "object" as const,
  required: ["files"],
  properties: {
    files: {
      type: "array" as const,
      items: { ...text, format: "binary" },
      description: "Repeated; the file name of each part is its relative path",
    },
    title: text,
    unit: text,
    encoding: text,
    sheet: text,
    set: { ...text, description: "JSON: values that hold for whole files, by column" },
    map: { ...text, description: "JSON: header → list of columns" },
  },
};

const route = createRoute({
  method: "post",
  path: "/api/imports",
  summary: "Upload files and begin to import them",
  // Described only: a validator would hold the whole body in memory.
  requestBody: { required: true, content: { "multipart/form-data": { schema: UPLOAD } } },
  responses: {
    201: jsonOf(sessionSchema, "The import; work on it has begun"),
    400: errorResponse,
    403: errorResponse,
    413: errorResponse,
    507: errorResponse,
  },
});

/** `POST /api/imports`: files are streamed to disk, then read and checked. */
export function createImport({ desk }: AreaParts) {
  return newArea().openapi(route, async (context) => {
    const { body, headers } = context.req.raw;
    if (body === null) throw new ApiError("upload_empty");
    const session = await desk.receive(headers, body, principalOf(context));
    return context.json(session, 201, { Location: `/api/imports/${session.id}` });
  });
}
