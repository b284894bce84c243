import { CR, LF } from "./parseRecord.ts";

/** Where the line after the one at `at` begins; -1 where the bytes end first (or may: a CR may have its LF still to come). */
export function endOfLine(bytes: Uint8Array, at: number, end: number, isLast: boolean): number {
  for (let index = at; index < end; index += 1) {
    if (bytes[index] === LF) return index + 1;
    if (bytes[index] !== CR) continue;
    if (index + 1 === end) return isLast ? end : -1;
    return bytes[index + 1] === LF ? index + 2 : index + 1;
  }
  return isLast ? end : -1;
}
