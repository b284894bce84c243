import type { Limits } from "./limits.ts";
import { openText, type TextFile } from "./openText.ts";
import { UnreadableFile } from "./UnreadableFile.ts";

export interface Line {
  /** From 1, blank lines included. */
  readonly number: number;
  readonly text: string;
  /** Bytes of the file read so far, for progress. */
  readonly position: number;
}

const LF = 0x0a;
const BUFFER_BYTES = 1024 * 1024;

/** The lines of a text file that are not blank. Throws `UnreadableFile` as `row_too_long` and as `openText` does. */
export async function* readLines(text: TextFile, limits: Limits): AsyncGenerator<Line> {
  const source = await openText(text);
  const buffer = Buffer.alloc(limits.record_bytes + BUFFER_BYTES);
  let end = 0;
  let number = 0;
  try {
    for (let isLast = false; !isLast; ) {
      const got = await source.read(buffer.subarray(end));
      isLast = got === 0;
      end += got;
      let start = 0;
      while (start < end) {
        const found = buffer.subarray(0, end).indexOf(LF, start);
        if (found < 0 && !isLast) break;
        const stop = found < 0 ? end : found;
        number += 1;
        const line = buffer.toString("utf8", start, stop).trim();
        if (line !== "") yield { number, text: line, position: source.position() };
        start = stop + 1;
      }
      const rest = Math.max(0, end - start);
      if (rest > limits.record_bytes) {
        throw new UnreadableFile("row_too_long", { file: text.name, row: number + 1, limit: limits.record_bytes });
      }
      buffer.copyWithin(0, start, end);
      end = rest;
    }
  } finally {
    await source.close();
  }
}
