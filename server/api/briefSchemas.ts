import { z } from "@hono/zod-openapi";
import type { Brief } from "../brief/structure.ts";

const langSchema = z.enum(["zh", "en"]);
const boundSchema = z
  .object({
    query: z.string(),
    column: z.string(),
    year: z.int(),
    parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .openapi({ description: "The named query and column that a number is" });
const runSchema = z.object({ text: z.string(), bound: boundSchema.nullable() });

const paragraphSchema = z.object({
  kind: z.literal("paragraph"),
  id: z.string(),
  mark: z.string(),
  runs: z.array(runSchema).readonly(),
  template: z.string(),
  generated: z.string(),
  edit: z.object({ author: z.string(), at: z.string() }).nullable(),
});

const tableSchema = z.object({
  kind: z.literal("table"),
  id: z.string(),
  caption: z.string(),
  note: z.string().nullable(),
  heads: z.array(z.object({ text: z.string(), is_number: z.boolean() })).readonly(),
  rows: z.array(z.object({ is_total: z.boolean(), cells: z.array(runSchema).readonly() })).readonly(),
});

const figureSchema = z.object({
  kind: z.literal("figure"),
  id: z.string(),
  caption: z.string(),
  chart: z.object({
    type: z.enum(["columns", "lines", "shares"]),
    categories: z.array(z.string()).readonly(),
    series: z
      .array(
        z.object({
          name: z.string(),
          meaning: z.string(),
          values: z.array(z.number().nullable()).readonly(),
          texts: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
  }),
});

const blockSchema = z.discriminatedUnion("kind", [paragraphSchema, tableSchema, figureSchema]);

/** A brief as the API answers it: the same as `Brief`. */
export const briefSchema = z.object({
  year: z.int(),
  lang: langSchema,
  region_code: z.string().nullable(),
  department_code: z.string().nullable(),
  title: z.string(),
  subtitle: z.string(),
  unit_line: z.string(),
  source_line: z.string(),
  snapshot: z.string(),
  is_synthetic: z.boolean(),
  sections: z
    .array(z.object({ id: z.string(), title: z.string(), blocks: z.array(blockSchema).readonly() }))
    .readonly(),
  limits: z.array(z.string()).readonly(),
  places: z.array(z.object({ place: z.string(), text: z.string() })).readonly(),
}) satisfies z.ZodType<Brief>;

/** Whose brief, of which year and language, as it stands in an address. */
export const briefQuerySchema = z.object({
  year: z.string().regex(/^\d{4}$/),
  lang: langSchema.default("zh"),
  region_code: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  department_code: z.string().min(1).max(200).optional(),
});

export const editSchema = z.object({
  year: z.int().min(1900).max(2200),
  lang: langSchema,
  region_code: z.string().nullable(),
  department_code: z.string().nullable(),
  paragraph: z.string().openapi({ example: "problems.progress" }),
  template: z
    .string()
    .min(1)
    .max(4_000)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no document can hold.
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]*$/)
    .nullable()
    .openapi({ description: "The text with `{place}` for numbers; null takes an edit back" }),
  author: z.string(),
  at: z.string(),
});
