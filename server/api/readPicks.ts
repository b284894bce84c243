import { z } from "@hono/zod-openapi";
import type { Picks } from "../warehouse/queries/grouping.ts";
import { parseJson } from "./parseJson.ts";

const value = z.string().max(200).nullable();
const end = z.string().max(24).nullable();
/** Picks by column, as an address and an answer hold them. */
export const picksSchema = z.record(
  z.string(),
  z.union([
    z.strictObject({ values: z.array(value).min(1).max(100).readonly() }),
    z.strictObject({ from: end, to: end }),
  ]),
);

/** The picks of an address: `{"outcome":{"values":["reduced"]},"total_score":{"from":"60","to":null}}`. */
export function readPicks(text: string): Picks {
  return parseJson(picksSchema, text, "picks");
}
