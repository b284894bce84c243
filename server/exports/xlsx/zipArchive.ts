import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

/** One file of a zip archive; its text is drawn piece by piece, so only the compressed bytes are held. */
export interface ZipEntry {
  readonly path: string;
  readonly text: Iterable<string> | AsyncIterable<string>;
}

/** The first moment that the format knows: equal contents give equal bytes, whenever they are written. */
const FIXED_TIME = new Date(1980, 0, 1);

/** A zip archive of the given entries, in their order. Rejects with the error of a text that cannot be drawn to its end. */
export async function zipArchive(entries: readonly ZipEntry[]): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipFile();
  const failure = new Promise<never>((_, reject) => {
    for (const { path, text } of entries) {
      const drawn = Readable.from(text).on("error", reject);
      zip.addReadStream(drawn, path, { mtime: FIXED_TIME, forceDosTimestamp: true });
    }
  });
  zip.end();
  return new Uint8Array(await Promise.race([buffer(zip.outputStream), failure]));
}
