import { Archive } from "./Archive.ts";
import type { Limits } from "./limits.ts";

/**
 * Unpacks a whole zip and keeps nothing, to know that a reader which holds all of it in memory may have it. Gives the names
 * of its parts. Throws as `Archive` does.
 */
export async function checkZip(path: string, name: string, limits: Limits): Promise<readonly string[]> {
  const archive = await Archive.open({ path, name, kind: "workbook", most: "inflated_bytes" }, limits);
  try {
    for (const part of archive.parts) {
      for await (const _ of archive.pieces(part));
    }
    return archive.parts.map((part) => part.name);
  } finally {
    archive.close();
  }
}
