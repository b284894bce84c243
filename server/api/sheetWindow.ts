import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createRoute, z } from "@hono/zod-openapi";
import { batchFolder, readBatch } from "../store/batches.ts";
import { ApiError } from "./ApiError.ts";
import { newArea } from "./area.ts";
import { entityTag, hasEntity, revalidated } from "./entityTag.ts";
import type { SheetPart } from "./keptSheets.ts";
import type { AreaParts } from "./parts.ts";
import { readAside } from "./readAside.ts";
import type { WindowRequest } from "./readWindow.ts";
import { errorResponse, jsonOf } from "./schemas.ts";

const windowSchema = z.object({
  columns: z.array(z.string()).openapi({ example: ["A", "B"] }),
  rows: z
    .array(z.object({ row: z.int(), cells: z.array(z.string()) }))
    .openapi({ description: "The rows of the header, then six rows before and after; blank ones are left out" }),
});

const route = createRoute({
  method: "get",
  path: "/api/lineage/sheet",
  summary: "A part of a source sheet",
  request: {
    query: z.object({
      batch: z.string().min(1),
      file: z.string().min(1),
      sheet: z.string().default("").openapi({ description: "Empty for formats without sheets" }),
      row: z.coerce.number().int().min(1).max(2_000_000_000),
    }),
  },
  responses: {
    200: jsonOf(windowSchema, "Cells as text"),
    304: { description: "The client has them" },
    400: errorResponse,
    404: errorResponse,
    422: errorResponse,
  },
});

const ENTRY = new URL("./readWindow.process.ts", import.meta.url);

/** `GET /api/lineage/sheet`: the cells around a row of a file as it was sent to us, read in a process of its own. */
export function sheetWindow({ warehouse: { store }, version }: AreaParts) {
  return newArea().openapi(route, async (context) => {
    const { batch, file, sheet, row } = context.req.valid("query");
    const manifest = readBatch(store, batch);
    const source = manifest.files.find(({ name }) => name === file);
    if (source === undefined) throw new ApiError("file_unknown", { batch, file });
    const tag = entityTag([version, source.sha256, sheet, row], context.get("encoding"));
    if (hasEntity(context, tag)) return context.body(null, 304, revalidated(tag));
    const cache = join(
      store.temporary,
      `sheets-${createHash("sha256").update(`${batch}/${file}`).digest("hex").slice(0, 16)}`,
    );
    await mkdir(store.temporary, { recursive: true });
    const { header_rows } = manifest.sheets.find((one) => one.file === file && one.sheet === sheet) ?? {
      header_rows: [],
    };
    const path = join(batchFolder(store, batch), "source", file);
    const request = { path, file, encoding: source.encoding, sheet, row, header_rows, cache };
    return context.json(await readAside<WindowRequest, SheetPart>(ENTRY, request), 200, revalidated(tag));
  });
}
