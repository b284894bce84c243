import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { batchFolder } from "../store/batches.ts";
import type { Manifest } from "../store/manifest.ts";
import type { StorePaths } from "../store/paths.ts";
import { referenceLists } from "./loadReference.ts";

/**
 * The reference lists in force, by name, as paths: of the given batches (those that count, in order of acceptance) the last one
 * that holds a list decides; else the office's own list of that name; else the project's.
 */
export function listsInForce(
  store: StorePaths,
  manifests: readonly Manifest[],
  projectFolder: string,
): Map<string, string> {
  const lists = referenceLists(projectFolder, store.reference);
  for (const { id } of manifests) {
    for (const [name, path] of listsOfBatch(store, id)) lists.set(name, path);
  }
  return lists;
}

/** The lists that a batch sets, by name, as paths; most batches set none. */
export function listsOfBatch(store: StorePaths, id: string): Map<string, string> {
  const folder = join(batchFolder(store, id), "reference");
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder).filter((file) => file.endsWith(".csv"));
  return new Map(files.sort().map((file) => [basename(file, ".csv"), join(folder, file)]));
}
