import { listBatches } from "../store/batches.ts";
import type { Manifest } from "../store/manifest.ts";
import type { StorePaths } from "../store/paths.ts";
import type { ImportRequest } from "./importRequest.ts";

/** What the person said, as a manifest keeps it: only what was said, as text. */
export function importOptions({ map, set, unit, encoding, sheet }: ImportRequest): Record<string, string> {
  const said: Record<string, string | null> = {
    map: Object.keys(map).length === 0 ? null : JSON.stringify(map),
    set: Object.keys(set).length === 0 ? null : JSON.stringify(set),
    unit,
    encoding,
    sheet,
  };
  return Object.fromEntries(Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

/** The batches, accepted or still drafts, that hold a file read with these very options, by the hash of the file. */
export function batchesByFile(store: StorePaths, options: Record<string, string>): ReadonlyMap<string, Manifest> {
  const said = (all: Readonly<Record<string, string>>) => JSON.stringify(Object.entries(all).sort());
  const batches = new Map<string, Manifest>();
  for (const manifest of listBatches(store)) {
    if (!["accepted", "draft"].includes(manifest.state) || said(manifest.options) !== said(options)) continue;
    for (const { sha256 } of manifest.files) if (!batches.has(sha256)) batches.set(sha256, manifest);
  }
  return batches;
}
