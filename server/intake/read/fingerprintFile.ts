import { isAscii, isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { LineCounter } from "./LineCounter.ts";

/** What one pass over all bytes of a file tells, before anybody interprets them. */
export interface Fingerprint {
  readonly sha256: string;
  readonly bytes: number;
  /** The first bytes, at most 1 MiB. */
  readonly start: Uint8Array;
  readonly is_utf8: boolean;
  /** The first bytes that are not UTF-8, at most 4 MiB; empty where all are. */
  readonly foreign: Uint8Array;
  /** Whether characters beyond ASCII were read as UTF-8 before those. */
  readonly has_utf8_before: boolean;
  /** The number of lines where each of them seems to be a row (none is blank, `\n` alone ends them); else null. */
  readonly plain_lines: number | null;
}

const CHUNK_BYTES = 4 * 1024 * 1024;
const START_BYTES = 1024 * 1024;

/** Reads the whole file once: its hash, whether it is UTF-8 throughout, and the bytes that tell what it is instead. */
export async function fingerprintFile(path: string): Promise<Fingerprint> {
  const file = await open(path);
  try {
    const hash = createHash("sha256");
    // Allocating more than there is to read would cost a small file more than reading it.
    const { size } = await file.stat();
    const buffer = new Uint8Array(Math.min(CHUNK_BYTES, size + 16));
    let start = new Uint8Array();
    let foreign = new Uint8Array();
    let hasUtf8Before = false;
    const lines = new LineCounter();
    let carried = 0;
    let bytes = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, carried, buffer.length - carried, null);
      hash.update(buffer.subarray(carried, carried + bytesRead));
      lines.add(buffer.subarray(carried, carried + bytesRead));
      bytes += bytesRead;
      const end = carried + bytesRead;
      if (start.length === 0) start = buffer.slice(0, Math.min(end, START_BYTES));
      const whole = bytesRead === 0 ? end : wholeCharacters(buffer, end);
      const chunk = buffer.subarray(0, whole);
      if (foreign.length === 0 && !isAscii(chunk)) {
        if (!isUtf8(chunk)) foreign = chunk.slice();
        else hasUtf8Before = true;
      }
      if (bytesRead === 0) break;
      buffer.copyWithin(0, whole, end);
      carried = end - whole;
    }
    const is_utf8 = foreign.length === 0;
    const plain_lines = lines.finish();
    return { sha256: hash.digest("hex"), bytes, start, is_utf8, foreign, has_utf8_before: hasUtf8Before, plain_lines };
  } finally {
    await file.close();
  }
}

/** Where the last character that is complete in UTF-8 ends. */
function wholeCharacters(buffer: Uint8Array, end: number): number {
  for (let at = end - 1; at >= Math.max(0, end - 3); at -= 1) {
    const byte = buffer[at] as number;
    if (byte < 0x80) return end;
    if (byte >= 0xc0) return at;
  }
  return end;
}
