import { z } from "@hono/zod-openapi";
import { countSchema, impactSchema } from "../changeSchemas.ts";

const text = z.string();
const optional = z.string().nullable();
const listOf = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).readonly();

export const mappingSchema = z.object({
  map: z.record(text, listOf(text)).openapi({ description: "Header as printed → columns of the dictionary" }),
  set: z.record(text, text).openapi({ description: "Values that hold for whole files, by column" }),
  unit: optional.openapi({ example: "万元" }),
  encoding: optional,
  sheet: optional,
});

const totalSchema = z.object({
  file: text,
  sheet: text,
  cell: text,
  column: text,
  printed: text,
  computed: text,
  difference: text,
});

const columnSchema = z.object({
  position: z.int(),
  header: text,
  column: optional,
  reason: optional,
  multiplier: optional,
});

const sheetSchema = z.object({
  file: text,
  sheet: text,
  header_rows: listOf(z.int()),
  kinds: listOf(text),
  form: optional,
  columns: listOf(columnSchema),
  fixed: z.record(text, z.object({ value: text, reason: text })),
  rows_read: z.int(),
  missing: listOf(z.object({ kind: text, missing: listOf(text) })),
});

const severitySchema = z.enum(["error", "warning", "info"]);

const groupSchema = z.object({
  rule: text,
  severity: severitySchema,
  count: z.int(),
  title_zh: text,
  title_en: text,
  hint_zh: text,
  hint_en: text,
});

const draftSummarySchema = z.object({
  batch: text.openapi({ description: "Empty where nothing was drafted because more has to be said" }),
  kinds: z.record(text, countSchema),
  control_totals: listOf(totalSchema),
  problem_count: z.object({ error: z.int(), warning: z.int(), info: z.int() }),
});

const stateSchema = z.enum([
  "uploading",
  "reading",
  "checking",
  "impact",
  "ready",
  "accepting",
  "accepted",
  "asking",
  "known",
  "failed",
  "cancelled",
  "interrupted",
]);

const commonSchema = z.object({
  id: text,
  state: stateSchema,
  title: text,
  author: text,
  created_at: text,
  files: listOf(z.object({ name: text, bytes: z.int() })),
  request: mappingSchema,
  progress: z.object({ stage: text, done: z.number(), total: z.number().nullable() }).nullable(),
  impact: impactSchema.nullable(),
  is_outdated: z.boolean().openapi({ description: "The impact was measured before something else has changed" }),
  snapshot: optional,
  error: z.object({ code: text, message_zh: text, message_en: text }).nullable(),
  known: z.object({ batch: text, import: optional }).nullable(),
});

/** One import as a person works on it. */
export const sessionSchema = commonSchema
  .extend({
    draft: draftSummarySchema.extend({ sheets: listOf(sheetSchema), problems: listOf(groupSchema) }).nullable(),
  })
  .openapi("Import");

/** The same without what only its own page shows. */
export const summarySchema = commonSchema.extend({ draft: draftSummarySchema.nullable() }).openapi("ImportSummary");

/** One problem with its rule in words. */
export const problemSchema = z.object({
  file: text,
  sheet: text,
  cell: text,
  row: z.int().nullable(),
  column: text,
  value: text,
  rule: text,
  severity: severitySchema,
  printed: optional,
  computed: optional,
  message_zh: text,
  message_en: text,
});

/** What the API says of an import: whole, or without what only its own page shows. */
export type Import = z.infer<typeof sessionSchema>;
export type ImportSummary = z.infer<typeof summarySchema>;
export type ImportProblem = z.infer<typeof problemSchema>;

/** The import an address names. */
export const importId = z.object({ id: text.openapi({ example: "20261125-101500-9f3a" }) });

/** A sheet of it; without a name for files that have no sheets. */
export const sheetQuery = z.object({ file: text.min(1), sheet: text.default("") });
