import { z } from "@hono/zod-openapi";
import type { AreaParts } from "../parts.ts";
import { parametersSchema } from "../statementSchemas.ts";
import { keptArea } from "./keptArea.ts";
import { chartSchema, lineSchema, statementSchema } from "./keptSchemas.ts";

/** `/api/saved-queries`: statements that people keep, with name, folder and versions, private or shared. */
export function savedQueries({ office }: AreaParts) {
  const body = z.object({
    name: lineSchema,
    description: z.string().max(2_000),
    folder: z.string().trim().max(120).openapi({ description: "Empty: in no folder" }),
    sql: statementSchema,
    parameters: parametersSchema,
    chart: chartSchema,
  });
  return keptArea(office, {
    kind: "saved_query",
    path: "/api/saved-queries",
    list: "saved_queries",
    noun: "saved query",
    body,
  });
}
