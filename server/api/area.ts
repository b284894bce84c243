import { OpenAPIHono } from "@hono/zod-openapi";
import { ApiError } from "./ApiError.ts";
import type { EncodingVariables } from "./contentEncoding.ts";

/** An empty group of routes that belong together. What a route's schema refuses is answered like every other error. */
export function newArea(): OpenAPIHono<EncodingVariables> {
  return new OpenAPIHono<EncodingVariables>({
    defaultHook: (result) => {
      if (result.success) return;
      const parameter = String(result.error.issues[0]?.path[0] ?? "");
      const isMissing = result.error.issues[0]?.input === undefined && /received undefined/.test(result.error.message);
      throw new ApiError(isMissing ? "parameter_missing" : "parameter_bad", { parameter });
    },
  });
}
