import { ApiError } from "./ApiError.ts";

/** The parameters of an address, each given once: of one given twice, a value would be lost silently. */
export function singleValues(input: Readonly<Record<string, unknown>>): Record<string, string> {
  const entries = Object.entries(input).map(([parameter, value]): [string, string] => {
    if (typeof value !== "string") throw new ApiError("parameter_repeated", { parameter });
    return [parameter, value];
  });
  return Object.fromEntries(entries);
}
