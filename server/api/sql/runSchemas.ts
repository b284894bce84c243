import { z } from "@hono/zod-openapi";
import type { Run } from "../../workbench/Run.ts";
import type { Workbench } from "../../workbench/Workbench.ts";

export const columnSchema = z.object({
  name: z.string(),
  type: z.string(),
  kind: z.enum(["money", "number", "text", "date", "boolean", "other"]),
});

export const limitsSchema = z.object({
  seconds: z.number(),
  memory_mb: z.int(),
  rows: z.int(),
  bytes: z.int(),
});

export const runSchema = z.object({
  id: z.uuid(),
  state: z.enum(["queued", "running", "done", "failed", "stopped", "killed"]),
  place_in_queue: z.int().nullable(),
  progress: z.number().nullable().openapi({ description: "0 to 1, where the engine knows" }),
  seconds: z.number(),
  snapshot: z.string(),
  row_count: z.int().nullable(),
  is_truncated: z.boolean().nullable(),
  columns: z.array(columnSchema).nullable().openapi({ description: "Known before the run has ended" }),
  error: z
    .object({
      code: z.enum(["engine", "time_limit", "memory_limit", "crashed", "internal"]),
      message: z.string(),
      message_zh: z.string(),
      message_en: z.string(),
      position: z.int().nullable(),
    })
    .nullable(),
  limits: limitsSchema,
});

/** A run as the API tells of it. */
export function describeRun(run: Run, workbench: Workbench): z.infer<typeof runSchema> {
  const { seconds, memory_mb, bytes } = workbench.limits;
  return {
    id: run.id,
    state: run.state,
    place_in_queue: workbench.place(run),
    progress: run.state === "done" ? 1 : run.progress,
    seconds: Math.round(run.seconds * 1000) / 1000,
    snapshot: run.request.snapshot,
    row_count: run.result?.row_count ?? run.first?.total ?? null,
    is_truncated: run.result?.is_truncated ?? null,
    columns: run.first === null ? null : [...run.first.columns],
    error: run.error,
    limits: { seconds, memory_mb, rows: run.request.rows, bytes },
  };
}
