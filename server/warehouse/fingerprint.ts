import { createHash, type Hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ProjectJoin } from "../store/joins.ts";
import type { Manifest } from "../store/manifest.ts";
import type { OfficeSettings } from "../store/settings.ts";

/**
 * Sixteen hexadecimal digits that stand for everything a snapshot is made from: the active batches and their order, the SQL,
 * the reference lists, the settings, the projects that were joined. Equal fingerprints mean equal warehouses.
 */
export function fingerprint(
  manifests: readonly Manifest[],
  sqlFolder: string,
  lists: ReadonlyMap<string, string>,
  settings: OfficeSettings,
  joins: readonly ProjectJoin[],
): string {
  const hash = createHash("sha256");
  for (const manifest of manifests) {
    hash.update(`${manifest.sequence} ${manifest.id} ${manifest.files.map((file) => file.sha256).join(" ")}\n`);
  }
  addFolder(hash, sqlFolder);
  for (const [name, path] of lists) hash.update(`${name}\n`).update(readFileSync(path));
  hash.update(JSON.stringify(settings));
  for (const { is_same, department_code, name, project_code } of joins) {
    if (is_same) hash.update(JSON.stringify([department_code, name, project_code]));
  }
  return hash.digest("hex").slice(0, 16);
}

function addFolder(hash: Hash, folder: string): void {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name));
  for (const entry of entries) {
    if (entry.isDirectory()) addFolder(hash, join(folder, entry.name));
    else if (entry.name.endsWith(".sql")) hash.update(`${entry.name}\n`).update(readFileSync(join(folder, entry.name)));
  }
}
