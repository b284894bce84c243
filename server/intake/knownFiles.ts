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

/** The batch, accepted or still a draft, that holds this very file read with the same options; null if none does. */
export function batchOfFile(store: StorePaths, sha256: string, options: Record<string, string>): Manifest | null {
  const same = (manifest: Manifest) =>
    manifest.files.some((file) => file.sha256 === sha256) &&
    JSON.stringify(Object.entries(manifest.options).sort()) === JSON.stringify(Object.entries(options).sort());
  return (
    listBatches(store).find((manifest) => ["accepted", "draft"].includes(manifest.state) && same(manifest)) ?? null
  );
}
