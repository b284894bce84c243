import { randomBytes } from "node:crypto";
import { open, rename } from "node:fs/promises";
import { dirname } from "node:path";

/** Writes `text` so that after a crash the file is either the old one or the new one: aside, synced, renamed, folder synced. */
export async function writeFileSafely(path: string, text: string): Promise<void> {
  // Two who write one file at a time each have their own.
  const aside = `${path}.${process.pid}-${randomBytes(4).toString("hex")}.new`;
  const file = await open(aside, "w");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(aside, path);
  await syncPath(dirname(path));
}

/** Asks the system to put a file's or folder's state on disk. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
