import { z } from "@hono/zod-openapi";
import { eventSchema } from "../changeSchemas.ts";

/** A change of a list, as its history tells it. */
export const changeSchema = z.object({
  batch: z.string(),
  state: z.enum(["draft", "accepted", "undone"]),
  author: z.string(),
  created_at: z.string(),
  reason: z.string(),
  row_count: z.int(),
  history: z.array(eventSchema).readonly(),
});

export const rowsSchema = z.array(z.record(z.string(), z.string())).max(20_000);

export const findingSchema = z.object({
  list: z.string(),
  row: z
    .int()
    .nullable()
    .openapi({ description: "Row as a spreadsheet shows it, the head being row 1; null for the list" }),
  column: z.string(),
  value: z.string(),
  rule: z.string(),
  message_zh: z.string(),
  message_en: z.string(),
});

/** The list that an address is about. */
export const listParameter = z.object({ name: z.string() });
