import { z } from "@hono/zod-openapi";
import type { Manifest } from "../store/manifest.ts";
import { countSchema, eventSchema } from "./changeSchemas.ts";

export const batchSchema = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(["draft", "accepted", "undone", "discarded"]),
  sequence: z.int().nullable().openapi({ description: "Order of acceptance; later rows replace earlier ones" }),
  author: z.string(),
  created_at: z.string(),
  accepted_at: z.string().nullable(),
  files: z.array(z.object({ name: z.string(), bytes: z.int(), format: z.string(), encoding: z.string().nullable() })),
  kinds: z.record(z.string(), countSchema),
  problem_count: z.object({ error: z.int(), warning: z.int(), info: z.int() }),
  import_id: z
    .string()
    .nullable()
    .openapi({ description: "The import it was drafted for; its page is kept for a while" }),
  history: z.array(eventSchema).openapi({ description: "What was done with it, oldest first" }),
});

/** A batch as lists show it. */
export type BatchEntry = z.infer<typeof batchSchema>;

/** What a manifest says of its batch to somebody who looks for one among many. */
export function batchSummary(manifest: Manifest): BatchEntry {
  const { id, title, state, sequence, author, created_at, kinds } = manifest;
  const accepted_at = manifest.history.findLast((event) => event.action === "accepted")?.at ?? null;
  const files = manifest.files.map(({ name, bytes, format, encoding }) => ({ name, bytes, format, encoding }));
  const { error, warning, info = 0 } = manifest.problem_count;
  const history = manifest.history.map(({ at, by, action }) => ({ at, by, action }));
  const import_id = manifest.import_id ?? null;
  const about = { id, title, state, sequence, author, created_at, accepted_at, import_id };
  return { ...about, files, kinds: { ...kinds }, problem_count: { error, warning, info }, history };
}
