import type { z } from "@hono/zod-openapi";
import { ApiError } from "./ApiError.ts";

/** A parameter of an address that is JSON, checked; throws `ApiError` `parameter_bad` naming it. */
export function parseJson<Schema extends z.ZodType>(schema: Schema, text: string, parameter: string): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new ApiError("parameter_bad", { parameter }, { cause });
  }
}
