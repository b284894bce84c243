import { type Entry, openPromise, type ZipFile } from "yauzl";
import type { Limits } from "./limits.ts";
import { UnreadableFile } from "./UnreadableFile.ts";

const RATIO_COUNTS_FROM = 1024 * 1024;

/**
 * Unpacks a whole zip and keeps nothing, to know that a reader of workbooks may have it: how many parts, how many bytes
 * they really unpack to, and how many of them for one packed byte. Gives the names of the parts. Throws `UnreadableFile`
 * as `zip_bomb` beyond a limit, `workbook_encrypted` for locked parts and `workbook_broken` for a damaged zip.
 */
export async function checkZip(path: string, file: string, limits: Limits): Promise<readonly string[]> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
    if (zip.entryCount > limits.zip_entries) throw bomb(file, limits, "zip_entries");
    const names: string[] = [];
    let inflated = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new UnreadableFile("workbook_encrypted", { file });
      names.push(entry.fileName);
      inflated += await inflatedBytes(zip, entry, inflated, file, limits);
    }
    return names;
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("workbook_broken", { file, sheet: "" }, error);
  } finally {
    zip?.close();
  }
}

async function inflatedBytes(
  zip: ZipFile,
  entry: Entry,
  before: number,
  file: string,
  limits: Limits,
): Promise<number> {
  const allowed = limits.inflated_bytes - before;
  if (entry.uncompressedSize > allowed) throw bomb(file, limits, "inflated_bytes");
  let bytes = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    bytes += (chunk as Buffer).length;
    if (bytes > allowed) throw bomb(file, limits, "inflated_bytes");
    const isSuspicious = bytes > RATIO_COUNTS_FROM && bytes > limits.inflated_ratio * entry.compressedSize;
    if (isSuspicious) throw bomb(file, limits, "inflated_ratio");
  }
  return bytes;
}

function bomb(
  file: string,
  limits: Limits,
  limit: "zip_entries" | "inflated_bytes" | "inflated_ratio",
): UnreadableFile {
  return new UnreadableFile("zip_bomb", { file, reason: limit, limit: limits[limit] });
}
