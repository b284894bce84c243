import { extname } from "node:path";

/**
 * Names of the files of a batch, none of which may be another's, or another's folder; on systems that do not tell capitals
 * apart neither.
 */
export class UniqueNames {
  private readonly files = new Set<string>();
  private readonly folders = new Set<string>();

  /** The name itself, or one like it (`名单-2.csv`) where it is taken. */
  take(name: string): string {
    const ending = extname(name);
    const stem = name.slice(0, name.length - ending.length);
    let unique = name;
    for (let copy = 2; this.isTaken(unique); copy += 1) {
      const isInFile = foldersOf(unique).some((folder) => this.files.has(folder));
      unique = `${isInFile ? stem.replaceAll("/", "_") : stem}-${copy}${ending}`;
    }
    this.files.add(keyOf(unique));
    for (const folder of foldersOf(unique)) this.folders.add(folder);
    return unique;
  }

  private isTaken(name: string): boolean {
    const key = keyOf(name);
    return this.files.has(key) || this.folders.has(key) || foldersOf(name).some((folder) => this.files.has(folder));
  }
}

function keyOf(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function foldersOf(name: string): string[] {
  const parts = keyOf(name).split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
