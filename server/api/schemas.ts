import { z } from "@hono/zod-openapi";
import type { QueryParameter } from "../warehouse/queries/describeQueries.ts";

/** A text in the two languages of the house. */
export const textSchema = z.object({ zh: z.string(), en: z.string() });

export const parameterSchema = z.object({
  name: z.string(),
  type: z.string().openapi({ example: "SMALLINT" }),
  optional: z.boolean(),
  values: z.array(z.string()).nullable().openapi({ description: "The only values there are; null: any of the type" }),
});

/** A parameter of a named query, as answers tell it. */
export function parameterOf({ name, type, is_optional, values }: QueryParameter): z.infer<typeof parameterSchema> {
  return { name, type, optional: is_optional, values: values && [...values] };
}

/** A column or measure, with what the glossary says of it. */
export const meaningSchema = z.object({
  name: z.string(),
  type: z.string(),
  unit: z.string().nullable(),
  zh: z.string(),
  en: z.string(),
  definition_zh: z.string(),
  definition_en: z.string(),
  formula: z.string(),
});

export const errorSchema = z
  .object({
    error: z.object({
      code: z.string(),
      message_zh: z.string(),
      message_en: z.string(),
      parameter: z.string().optional(),
      position: z.int().optional().openapi({ description: "Of a refused statement: offset in characters" }),
    }),
  })
  .openapi("Error");

/** An answer of JSON in the terms of a route's `responses`. */
export function jsonOf<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { "application/json": { schema } } } as const;
}

/** The one shape of all errors. */
export const errorResponse = jsonOf(errorSchema, "What is wrong, in both languages");
