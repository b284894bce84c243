import { createReadStream, createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { pipeline } from "node:stream/promises";

/** From this byte on the rows of a file have so many columns. */
export interface WidthChange {
  readonly from: number;
  readonly columns: number;
}

const LF = 0x0a;
const QUOTE = 0x22;

/** Writes the file of rows anew with every row as wide as the last ones: a sheet may turn out wider than its first rows. */
export async function widenRows(path: string, widths: readonly WidthChange[]): Promise<void> {
  const columns = widths.at(-1)?.columns ?? 0;
  const wider = `${path}.wider`;
  await pipeline(createReadStream(path), (pieces) => widened(pieces, widths, columns), createWriteStream(wider));
  await rename(wider, path);
}

async function* widened(
  pieces: AsyncIterable<Buffer>,
  widths: readonly WidthChange[],
  columns: number,
): AsyncGenerator<Buffer> {
  let offset = 0;
  let isQuoted = false;
  let current = 0;
  for await (const piece of pieces) {
    const parts: Buffer[] = [];
    let start = 0;
    for (const [at, byte] of piece.entries()) {
      if (byte === QUOTE) isQuoted = !isQuoted;
      if (byte !== LF || isQuoted) continue;
      while ((widths[current + 1]?.from ?? Number.POSITIVE_INFINITY) <= offset + at) current += 1;
      parts.push(piece.subarray(start, at), Buffer.alloc(columns - (widths[current]?.columns ?? columns), ","));
      start = at;
    }
    offset += piece.length;
    yield Buffer.concat([...parts, piece.subarray(start)]);
  }
}
