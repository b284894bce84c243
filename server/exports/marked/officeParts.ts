import { createWriteStream } from "node:fs";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { openPromise } from "yauzl";
import { ZipFile } from "yazl";
import { UnreadableFile } from "../../intake/read/UnreadableFile.ts";

/** The parts of an office document by path, in the order of its archive: bytes as they came, or text that was written anew. */
export type OfficeParts = Map<string, Buffer | string>;

/** Text of a part is one string of JavaScript, and its marked copy another one. */
const MOST_BYTES = 400 * 1024 * 1024;

/** Reads all parts of the document called `file` into memory. Throws `UnreadableFile` `file_too_large` where they do not fit. */
export async function readParts(path: string, file: string): Promise<OfficeParts> {
  const parts: OfficeParts = new Map();
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
  let bytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      bytes += entry.uncompressedSize;
      if (bytes > MOST_BYTES) throw new UnreadableFile("file_too_large", { file, bytes, limit: MOST_BYTES });
      if (!entry.fileName.endsWith("/"))
        parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
    }
  } finally {
    zip.close();
  }
  return parts;
}

/** The first moment that the format knows: equal parts give equal bytes. */
const FIXED_TIME = new Date(1980, 0, 1);

/** Writes the document; the same parts in the same order, new ones behind them. */
export async function writeParts(parts: OfficeParts, output: string): Promise<void> {
  const zip = new ZipFile();
  for (const [path, content] of parts) {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    zip.addBuffer(bytes, path, { mtime: FIXED_TIME, forceDosTimestamp: true });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(output));
}

/** Path of a part as the archive spells it: names of parts do not differ by case. Null where there is none. */
export function findPart(parts: OfficeParts, path: string): string | null {
  if (parts.has(path)) return path;
  const sought = path.toLowerCase();
  return [...parts.keys()].find((name) => name.toLowerCase() === sought) ?? null;
}

/** A part as text, UTF-8 from here on whatever it came in. Throws where it is missing. */
export function partText(parts: OfficeParts, path: string): string {
  const content = parts.get(path);
  if (content === undefined) throw new Error(`The workbook has no part ${path}.`);
  if (typeof content === "string") return content;
  const encoding =
    content[0] === 0xff && content[1] === 0xfe
      ? "utf-16le"
      : content[0] === 0xfe && content[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  const text = new TextDecoder(encoding).decode(content);
  return encoding === "utf-8" ? text : text.replace(/(<\?xml[^>]*encoding=["'])[^"']*/, "$1UTF-8");
}
