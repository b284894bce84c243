import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { Manifest } from "../../store/manifest.ts";
import type { StorePaths } from "../../store/paths.ts";
import { writeFileSafely } from "../../store/writeFileSafely.ts";
import type { Mapping } from "../importRequest.ts";
import { headerKey } from "./header.ts";

/** What was once said about files with a certain header: the mapping, and whether project codes are scoped by department. */
export interface RememberedMapping {
  readonly map: Mapping;
  readonly code_scope: string | null;
}

const file = z.record(
  z.string(),
  z.object({ map: z.record(z.string(), z.array(z.string())), code_scope: z.string().nullable() }),
);

/** Finds what is remembered for a row of header texts, null if nothing is; what is remembered is read once, for thousands of sheets. */
export function recallMappings(store: StorePaths): (headers: readonly string[]) => RememberedMapping | null {
  const mappings = readMappings(store);
  if (Object.keys(mappings).length === 0) return () => null;
  return (headers) => mappings[headerHash(headers)] ?? null;
}

/** Whether anything is remembered at all. */
export function readMappings(store: StorePaths): Readonly<Record<string, RememberedMapping>> {
  return existsSync(store.mappings) ? file.parse(JSON.parse(readFileSync(store.mappings, "utf8"))) : {};
}

/** Remembers, once a batch is accepted, what its person said about each header. The unit is never remembered: it is asked for. */
export async function rememberMappings(store: StorePaths, manifest: Manifest): Promise<void> {
  const map: Mapping = JSON.parse(manifest.options.map ?? "{}");
  const set: Record<string, string> = JSON.parse(manifest.options.set ?? "{}");
  if (Object.keys(map).length === 0) return;
  const remembered: Record<string, RememberedMapping> = { ...readMappings(store) };
  for (const { columns } of manifest.sheets) {
    const headers = [...new Map(columns.map(({ position, header }) => [position, header])).values()];
    remembered[headerHash(headers)] = { map, code_scope: set.code_scope ?? null };
  }
  await writeFileSafely(store.mappings, `${JSON.stringify(remembered, null, 1)}\n`);
}

function headerHash(headers: readonly string[]): string {
  const keys = headers.map(headerKey).filter((key) => key !== "");
  return createHash("sha256").update(JSON.stringify(keys)).digest("hex").slice(0, 16);
}
