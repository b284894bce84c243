import { z } from "@hono/zod-openapi";

/** How many rows of a record kind a batch read, and what became of them. */
export const countSchema = z.object({ read: z.int(), kept: z.int(), refused: z.int(), replaced: z.int() });

/** One thing that was done with a batch. */
export const eventSchema = z.object({
  at: z.string(),
  by: z.string(),
  action: z.enum(["created", "accepted", "undone", "redone"]),
});

const figureSchema = z.object({
  fiscal_year: z.int(),
  figure: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  difference: z.string().nullable(),
});

/** What a change does to the figures people look at. */
export const impactSchema = z.object({
  figures: z.array(figureSchema).readonly(),
  published_figures: z.array(figureSchema).readonly(),
});
