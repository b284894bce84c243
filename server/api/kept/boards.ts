import { z } from "@hono/zod-openapi";
import type { AreaParts } from "../parts.ts";
import { parametersSchema } from "../statementSchemas.ts";
import { keptArea } from "./keptArea.ts";
import { chartSchema, lineSchema, statementSchema } from "./keptSchemas.ts";

/** More figures than that are no page any more. */
const MOST_TILES = 40;

/** `/api/boards`: pages of figures that people put together from statements, private or shared by their link. */
export function boards({ office }: AreaParts) {
  const tile = z.object({
    id: z.string().min(1).max(100),
    title: lineSchema,
    sql: statementSchema,
    parameters: parametersSchema,
    chart: chartSchema,
    snapshot: z.string().max(100).nullable().openapi({ description: "Null: follows the published snapshot" }),
  });
  const body = z.object({ name: lineSchema, tiles: z.array(tile.strict()).max(MOST_TILES) });
  return keptArea(office, { kind: "board", path: "/api/boards", list: "boards", noun: "board", body });
}
