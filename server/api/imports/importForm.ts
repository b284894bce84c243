import { createRoute, z } from "@hono/zod-openapi";
import type { Desk } from "../../desk/Desk.ts";
import { type FormValue, formValues } from "../../desk/formValues.ts";
import { readProblemPage } from "../../desk/problemStore.ts";
import type { SessionRecord } from "../../desk/SessionRecord.ts";
import { addressesOf } from "../../intake/problem.ts";
import { cellAddress } from "../../intake/read/cellAddress.ts";
import type { SheetReport } from "../../intake/sheetReport.ts";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { errorResponse, jsonOf } from "../schemas.ts";
import { reportedSheet } from "./reportedSheet.ts";
import { rulesByCell } from "./rulesByCell.ts";
import { importId, sheetQuery } from "./sessionSchema.ts";
import { sheetPage } from "./sheetPage.ts";

const MOST_ROWS = 5_000;
const MOST_MARKS = 10_000;

const formSchema = z.object({
  values: z.array(
    z.object({
      kind: z.string(),
      row: z.int(),
      column: z.string(),
      cell: z.string().openapi({ description: "Where it was read; of several cells `C5, D6`" }),
      text: z.string().openapi({ description: "As printed" }),
      value: z.string().nullable().openapi({ description: "As stored; null where a rule is broken" }),
      rule: z.string().nullable(),
    }),
  ),
});

/** What was read from the official forms of a sheet. */
export type FormPreview = z.infer<typeof formSchema>;

const route = createRoute({
  method: "get",
  path: "/api/imports/{id}/form",
  summary: "What was read from the official forms of a sheet, value by value with its cell",
  request: { params: importId, query: sheetQuery },
  responses: {
    200: jsonOf(formSchema, "By record kind and row; empty where the sheet is no form, or nothing was drafted yet"),
    400: errorResponse,
    404: errorResponse,
    409: errorResponse,
    422: errorResponse,
  },
});

/** `GET /api/imports/:id/form`: so that a label that was read wrongly is seen before it counts. */
export function importForm({ desk }: AreaParts) {
  return newArea().openapi(route, async (context) => {
    const wanted = context.req.valid("query");
    return desk.look(context.req.valid("param").id, async (record) =>
      context.json({ values: await readForm(desk, record, reportedSheet(record, wanted)) }, 200),
    );
  });
}

async function readForm(desk: Desk, record: SessionRecord, sheet: SheetReport): Promise<FormPreview["values"]> {
  const { file, sheet: name, kinds } = sheet;
  const batch = record.session.draft?.batch ?? "";
  const values = await formValues(desk.store, { batch, file, sheet: name, kinds });
  if (values.length === 0) return [];
  const found = await readProblemPage(
    desk.store,
    record.session,
    { file, sheet: name },
    { offset: 0, limit: MOST_MARKS },
  );
  const rules = rulesByCell(found.problems);
  const texts = await printedTexts(desk, record, sheet, values);
  return values.flatMap(({ kind, row, column, cell, value }) => {
    const text = cell
      .split(", ")
      .flatMap((one) => texts.get(one) || [])
      .join("; ");
    const rule = addressesOf(cell).flatMap((one) => rules.get(one) ?? [])[0] ?? null;
    return text === "" && value === null && rule === null ? [] : [{ kind, row, column, cell, text, value, rule }];
  });
}

/** What is printed in the cells of a sheet, by address. */
async function printedTexts(
  desk: Desk,
  record: SessionRecord,
  { file, sheet }: SheetReport,
  values: readonly FormValue[],
): Promise<Map<string, string>> {
  const rows = values.flatMap(({ cell }) => cell.split(", ").map((one) => Number(/\d+$/.exec(one)?.[0] ?? 1)));
  const first_row = Math.min(...rows);
  const count = Math.min(Math.max(...rows) - first_row + 1, MOST_ROWS);
  const page = await sheetPage(desk, record, { file, sheet, first_row, count, skips_blanks: false });
  return new Map(
    page.rows.flatMap(({ row, cells }) =>
      cells.map((text, index): [string, string] => [cellAddress(index + 1, row), text]),
    ),
  );
}
