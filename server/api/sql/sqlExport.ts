import { createRoute, z } from "@hono/zod-openapi";
import { FORMAT_NAMES, FORMATS } from "../../exports/formats.ts";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { errorResponse } from "../schemas.ts";
import { ownRun } from "./ownRun.ts";
import { finished } from "./readView.ts";
import { sendResult } from "./sendResult.ts";

const files = Object.fromEntries(
  Object.values(FORMATS).map((format) => [format.media_type, { schema: z.string().openapi({ format: "binary" }) }]),
);

const route = createRoute({
  method: "get",
  path: "/api/sql/{id}/export",
  summary: "A whole result as a file",
  request: {
    params: z.object({ id: z.string().max(100) }),
    query: z.object({
      format: z.enum(FORMAT_NAMES).default("csv"),
      header: z.enum(["name", "zh", "en"]).default("name").openapi({ description: "Column heads of csv and xlsx" }),
    }),
  },
  responses: {
    200: { description: "Complete, or an error", content: files },
    400: errorResponse,
    404: errorResponse,
    409: errorResponse,
  },
});

/** `GET /api/sql/{id}/export`: the result as CSV, XLSX, Parquet, Arrow or JSON. That it is cut off stands beside the data, never in it. */
export function sqlExport(parts: AreaParts) {
  return newArea().openapi(route, (context): Promise<Response> => {
    const { format, header } = context.req.valid("query");
    return sendResult(
      parts,
      context,
      finished(ownRun(parts.workbench, context.req.valid("param").id, context)),
      format,
      header,
    );
  });
}
