import { createRoute, z } from "@hono/zod-openapi";
import type { Desk } from "../../desk/Desk.ts";
import { readProblemPage } from "../../desk/problemStore.ts";
import type { SessionRecord } from "../../desk/SessionRecord.ts";
import { storedValues, valueKey } from "../../desk/storedValues.ts";
import { cellAddress } from "../../intake/read/cellAddress.ts";
import type { SheetReport } from "../../intake/sheetReport.ts";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { errorResponse, jsonOf } from "../schemas.ts";
import { reportedSheet } from "./reportedSheet.ts";
import { rulesByCell } from "./rulesByCell.ts";
import { importId, sheetQuery } from "./sessionSchema.ts";
import { sheetPage } from "./sheetPage.ts";

const ROWS = 20;
const MOST_MARKS = 10_000;

const previewSchema = z.object({
  columns: z.array(z.object({ position: z.int(), header: z.string(), column: z.string() })),
  rows: z.array(
    z.object({
      row: z.int(),
      cells: z.array(z.object({ text: z.string(), value: z.string().nullable(), rule: z.string().nullable() })),
    }),
  ),
});

/** The first rows of a table: text as printed beside the value that would be stored. */
export type ImportPreview = z.infer<typeof previewSchema>;

const route = createRoute({
  method: "get",
  path: "/api/imports/{id}/preview",
  summary: "The first rows of a sheet: what stands there beside what is taken from it",
  request: { params: importId, query: sheetQuery },
  responses: {
    200: jsonOf(
      previewSchema,
      "Matched columns only; a value is null where a rule is broken, or nothing was drafted yet",
    ),
    400: errorResponse,
    404: errorResponse,
    409: errorResponse,
    422: errorResponse,
  },
});

/** `GET /api/imports/:id/preview`: so that a wrong unit or column is seen before it counts. */
export function importPreview({ desk }: AreaParts) {
  return newArea().openapi(route, async (context) => {
    const wanted = context.req.valid("query");
    return desk.look(context.req.valid("param").id, async (record) =>
      context.json(await preview(desk, record, reportedSheet(record, wanted)), 200),
    );
  });
}

async function preview(desk: Desk, record: SessionRecord, sheet: SheetReport): Promise<ImportPreview> {
  const { file, sheet: name, kinds } = sheet;
  const { session } = record;
  const columns = sheet.columns.flatMap(({ position, header, column }) =>
    column === null ? [] : [{ position, header, column }],
  );
  const first_row = Math.max(0, ...sheet.header_rows) + 1;
  const page = await sheetPage(desk, record, { file, sheet: name, first_row, count: ROWS, skips_blanks: true });
  const numbers = page.rows.map(({ row }) => row);
  const drafted = { batch: session.draft?.batch ?? "", file, sheet: name, kinds };
  const values = await storedValues(desk.store, drafted, columns, numbers);
  const here = { file, sheet: name, rows: [first_row, numbers.at(-1) ?? first_row] } as const;
  const found = await readProblemPage(desk.store, session, here, { offset: 0, limit: MOST_MARKS });
  const rules = rulesByCell(found.problems);
  const cellsOf = (row: number, texts: readonly string[]) =>
    columns.map(({ position, column }) => ({
      text: texts[position - 1] ?? "",
      value: values.get(valueKey(row, column)) ?? null,
      rule: rules.get(cellAddress(position, row)) ?? null,
    }));
  return { columns, rows: page.rows.map(({ row, cells }) => ({ row, cells: cellsOf(row, cells) })) };
}
