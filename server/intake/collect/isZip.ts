import { open } from "node:fs/promises";
import { promisedContainers } from "../read/detectFormat.ts";

/** Whether a file may be a zip of files: it begins as a zip, and its name does not promise anything else. */
export async function isZip(path: string, name: string): Promise<boolean> {
  if (promisedContainers(name) !== null) return false;
  const start = Buffer.alloc(4);
  const file = await open(path);
  await file.read(start).finally(() => file.close());
  return ["PK\x03\x04", "PK\x05\x06"].includes(start.toString("latin1"));
}
