import { createRoute, z } from "@hono/zod-openapi";
import { listBatches } from "../store/batches.ts";
import { loadDictionary, loadKinds, type RecordKind } from "../warehouse/dictionary.ts";
import { ApiError } from "./ApiError.ts";
import { newArea } from "./area.ts";
import { formCells } from "./formCells.ts";
import type { AreaParts } from "./parts.ts";
import { errorResponse, jsonOf } from "./schemas.ts";
import { sourceCells } from "./sourceCells.ts";
import { readStoredRows, type StoredRow } from "./storedRows.ts";

const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const rowSchema = z.object({
  batch: z.object({ id: z.string(), title: z.string(), author: z.string(), accepted_at: z.string() }),
  file: z.string(),
  sheet: z.string(),
  row: z.int(),
  values: z.record(z.string(), valueSchema).openapi({ description: "By column of the dictionary; money in yuan" }),
  cells: z.array(
    z.object({ column: z.string(), cell: z.string(), header: z.string(), multiplier: z.string().nullable() }),
  ),
});

const lineageSchema = z.object({
  snapshot: z.string(),
  kind: z.string(),
  key: z.string(),
  rows: z.array(rowSchema).openapi({ description: "At most 200" }),
});

const route = createRoute({
  method: "get",
  path: "/api/lineage",
  summary: "The cells behind stored rows",
  request: {
    query: z.object({
      kind: z.string().openapi({ example: "budget" }),
      key: z.string().min(1).openapi({
        example: "2022;P001;appropriation",
        description:
          "Parts of the business key joined by `;`, in the order of data/reference/kinds.csv; the first parts suffice",
      }),
    }),
  },
  responses: {
    200: jsonOf(lineageSchema, "Batch, file, sheet, row and cells of each row"),
    400: errorResponse,
    404: errorResponse,
    503: errorResponse,
  },
});

/** `GET /api/lineage`: where the stored rows of a business key come from, down to the cell of each value. */
export function lineage({ warehouse, project }: AreaParts) {
  return newArea().openapi(route, (context) =>
    warehouse.use(async (snapshot) => {
      const { kind: name, key } = context.req.valid("query");
      const kind = findKind(project.reference, name);
      const parts = key.split(";");
      if (parts.length > kind.key.length) throw new ApiError("parameter_bad", { parameter: "key" });
      const dictionary = loadDictionary(project.reference).filter((column) => column.kind === name);
      const columns = new Set(dictionary.map(({ column }) => column));
      const manifests = new Map(listBatches(warehouse.store).map((manifest) => [manifest.id, manifest]));
      const rows = await snapshot.use(async (connection) => {
        const found: z.infer<typeof rowSchema>[] = [];
        for (const row of await readStoredRows(connection, kind, parts, dictionary)) {
          const ofTable = sourceCells(manifests.get(row.batch_id), row, columns);
          const cells = ofTable.length > 0 ? ofTable : await formCells(connection, row, dictionary);
          found.push({ ...origin(row), cells });
        }
        return found;
      });
      return context.json({ snapshot: snapshot.id, kind: name, key, rows }, 200);
    }),
  );
}

function findKind(referenceFolder: string, name: string): RecordKind {
  const kind = loadKinds(referenceFolder).find((one) => one.kind === name);
  if (kind === undefined) throw new ApiError("kind_unknown", { kind: name });
  return kind;
}

function origin(row: StoredRow) {
  const batch = { id: row.batch_id, title: row.title, author: row.author, accepted_at: row.accepted_at };
  return { batch, file: row.source_file, sheet: row.source_sheet, row: row.source_row, values: { ...row.values } };
}
