import { createRoute, z } from "@hono/zod-openapi";
import { readProblemPage } from "../../desk/problemStore.ts";
import { addressesOf } from "../../intake/problem.ts";
import { cellRange } from "../../intake/read/cellRange.ts";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { errorResponse, jsonOf } from "../schemas.ts";
import { importId } from "./sessionSchema.ts";
import { sheetPage } from "./sheetPage.ts";

const MOST_ROWS = 500;
const MOST_MARKS = 10_000;

const pageSchema = z.object({
  columns: z.array(z.string()).openapi({ example: ["A", "B"] }),
  rows: z
    .array(z.object({ row: z.int(), cells: z.array(z.string()) }))
    .openapi({ description: "Cells as text; blank rows are left out" }),
  marks: z
    .array(z.object({ cell: z.string(), rule: z.string(), severity: z.enum(["error", "warning", "info"]) }))
    .openapi({ description: "Cells of these rows that something is wrong with" }),
  merges: z.array(z.string()).openapi({ example: ["A1:J1"] }),
});

/** Rows of an uploaded sheet, with marks. */
export type MarkedSheet = z.infer<typeof pageSchema>;

const route = createRoute({
  method: "get",
  path: "/api/imports/{id}/sheet",
  summary: "Rows of an uploaded sheet, with marks on cells that something is wrong with",
  request: {
    params: importId,
    query: z.object({
      file: z.string().min(1),
      sheet: z.string().default("").openapi({ description: "Empty for formats without sheets" }),
      row: z.coerce.number().int().min(1).max(2_000_000_000).default(1),
      count: z.coerce.number().int().min(1).max(MOST_ROWS).default(50),
    }),
  },
  responses: {
    200: jsonOf(pageSchema, "The rows"),
    400: errorResponse,
    404: errorResponse,
    409: errorResponse,
    422: errorResponse,
  },
});

/** `GET /api/imports/:id/sheet`: the sheet as somebody sent it, so that a problem is seen where it is. */
export function importSheet({ desk }: AreaParts) {
  return newArea().openapi(route, async (context) => {
    const { file, sheet, row, count } = context.req.valid("query");
    const here = { file, sheet, rows: [row, row + count - 1] } as const;
    return desk.look(context.req.valid("param").id, async (record) => {
      const page = await sheetPage(desk, record, { file, sheet, first_row: row, count, skips_blanks: false });
      const found = await readProblemPage(desk.store, record.session, here, { offset: 0, limit: MOST_MARKS });
      const marks = found.problems.flatMap(({ cell: cells, rule, severity }) =>
        addressesOf(cells)
          .filter((cell) => isInRows(cell, here.rows))
          .map((cell) => ({ cell, rule, severity })),
      );
      return context.json({ ...page, marks }, 200);
    });
  });
}

function isInRows(cell: string, [first, last]: readonly [number, number]): boolean {
  const row = cellRange(cell)?.first_row ?? 0;
  return row >= first && row <= last;
}
