import { z } from "@hono/zod-openapi";
import { STATEMENT_LIMITS } from "../../workbench/statementLimits.ts";

/** Words of one line: something, not too much, without control characters. */
export const lineSchema = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^\P{Cc}*$/u);

/** One statement, as long as one that runs. */
export const statementSchema = z.string().min(1).max(STATEMENT_LIMITS.sql);

const columnSchema = z.string().max(200);

/** How a result is drawn; null: as its columns suggest. */
export const chartSchema = z
  .object({
    mark: z.enum(["line", "bar", "dot", "area"]),
    x: columnSchema,
    y: z.array(columnSchema).min(1).max(8),
    colour: columnSchema.nullable(),
    facet: columnSchema.nullable(),
    sort: z.literal("value").nullable(),
  })
  .strict()
  .nullable();

/** Marks of something kept: who made it, which version it is, when it was changed last and by whom. */
export const markSchema = z.object({
  id: z.uuid(),
  version: z.int().min(1),
  author: z.string(),
  is_shared: z.boolean(),
  updated_at: z.iso.datetime(),
  updated_by: z.string(),
});
