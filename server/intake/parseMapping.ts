import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Mapping } from "./importRequest.ts";
import { WrongRequest } from "./WrongRequest.ts";

const file = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/**
 * The mapping of `--map`: `header=column,…`, or the path of a JSON file `{"header": "column"}` for headers that hold commas.
 * One header may fill several columns (`REP_PERIOD=fiscal_year+month`, a list in JSON) or none (`note=`).
 * Throws `WrongRequest` `mapping_unreadable`.
 */
export function parseMapping(text: string): Mapping {
  return text.trim().endsWith(".json") ? readMapping(text.trim()) : parsePairs(text);
}

function parsePairs(text: string): Mapping {
  const mapping: Record<string, string[]> = {};
  for (const pair of text.split(",").filter((each) => each.trim() !== "")) {
    const at = pair.lastIndexOf("=");
    const header = pair.slice(0, at).trim();
    if (at < 1 || header === "") throw new WrongRequest("mapping_unreadable", { value: pair });
    mapping[header] = [...(mapping[header] ?? []), ...columns(pair.slice(at + 1))];
  }
  return mapping;
}

function readMapping(path: string): Mapping {
  try {
    const entries = Object.entries(file.parse(JSON.parse(readFileSync(path, "utf8"))));
    return Object.fromEntries(entries.map(([header, value]) => [header, [value].flat().flatMap(columns)]));
  } catch {
    throw new WrongRequest("mapping_unreadable", { value: path });
  }
}

function columns(text: string): string[] {
  return text
    .split("+")
    .map((column) => column.trim())
    .filter((column) => column !== "");
}
