import { z } from "zod";
import { DeskError } from "./DeskError.ts";
import type { SessionRequest } from "./session.ts";

const texts = z.record(z.string(), z.string());
const lists = z.record(z.string(), z.array(z.string()));

/** What the fields beside uploaded files say of them. Throws `DeskError` `parameter_bad` with the name of the field. */
export function parseFields(fields: ReadonlyMap<string, string>): SessionRequest {
  const text = (name: string) => fields.get(name)?.trim() || null;
  return {
    map: parseJson(fields, "map", lists),
    set: parseJson(fields, "set", texts),
    unit: text("unit"),
    encoding: text("encoding"),
    sheet: text("sheet"),
  };
}

function parseJson<Value>(fields: ReadonlyMap<string, string>, parameter: string, schema: z.ZodType<Value>): Value {
  try {
    return schema.parse(JSON.parse(fields.get(parameter)?.trim() || "{}"));
  } catch (cause) {
    throw new DeskError("parameter_bad", { parameter }, { cause });
  }
}
