import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { UnreadableFile } from "../read/UnreadableFile.ts";
import { isIgnored } from "./isIgnored.ts";

/**
 * The files below a folder, in the order of their names, by their paths from there with `/`. Links to folders are not
 * followed. Throws `UnreadableFile` `too_many_files`.
 */
export async function listFolder(folder: string, most: number): Promise<string[]> {
  const found: string[] = [];
  await addFolder(folder, "", (file) => {
    found.push(file);
    if (found.length > most) throw new UnreadableFile("too_many_files", { file: folder, limit: most });
  });
  return found;
}

async function addFolder(folder: string, prefix: string, add: (file: string) => void): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (isIgnored(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await addFolder(path, `${prefix}${entry.name}/`, add);
    else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))) add(`${prefix}${entry.name}`);
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
