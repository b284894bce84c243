import { createRoute, z } from "@hono/zod-openapi";
import { UPLOAD_LIMITS } from "../../desk/uploadLimits.ts";
import { DRAFT_SECONDS } from "../../intake/draftAside.ts";
import { LIMITS } from "../../intake/read/limits.ts";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { jsonOf } from "../schemas.ts";

const limitsSchema = z.object({
  file_bytes: z.int(),
  workbook_bytes: z.int(),
  unpacked_bytes: z.int().openapi({ description: "What one zip of files may come to" }),
  inflated_ratio: z.int(),
  zip_entries: z.int(),
  streamed_bytes: z.int().openapi({ description: "What the parts of an XLSX may come to" }),
  inflated_bytes: z.int().openapi({ description: "The same for older workbooks" }),
  sheet_cells: z.int(),
  merges: z.int(),
  form_rows: z
    .int()
    .openapi({ description: "Sheets with more rows are no official forms; forms have no limit of number" }),
  files: z.int(),
  upload_bytes: z.int(),
  seconds: z.int().openapi({ description: "For reading and checking" }),
});

/** How much may be brought in at once. */
export type ImportLimits = z.infer<typeof limitsSchema>;

const route = createRoute({
  method: "get",
  path: "/api/imports/limits",
  summary: "What an import may be",
  responses: { 200: jsonOf(limitsSchema, "Sizes in bytes") },
});

/** `GET /api/imports/limits`: so that a page can say before an upload what will be refused. */
export function importLimits(_parts: AreaParts) {
  const { workbook_bytes, unpacked_bytes, inflated_ratio, zip_entries } = LIMITS;
  const { streamed_bytes, inflated_bytes, sheet_cells, merges, form_rows } = LIMITS;
  const { file_bytes, files, upload_bytes } = UPLOAD_LIMITS;
  const packed = { workbook_bytes, unpacked_bytes, inflated_ratio, zip_entries, streamed_bytes, inflated_bytes };
  const read = { ...packed, sheet_cells, merges, form_rows };
  return newArea().openapi(route, (context) =>
    context.json({ file_bytes, ...read, files, upload_bytes, seconds: DRAFT_SECONDS }, 200),
  );
}
