import { z } from "@hono/zod-openapi";

/** Words of one line: something, not too much, without control characters. */
export const lineSchema = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^\P{Cc}*$/u);

/** The longest statement that the workbench takes, in characters. */
const LONGEST_SQL = 20_000;
export const sqlSchema = z.string().min(1).max(LONGEST_SQL);

export const parametersSchema = z
  .record(z.string().max(60), z.string().max(1_000).nullable())
  .openapi({ description: "Values of the statement's parameters, as text" });

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
