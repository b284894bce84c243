/**
 * Whether UTF-8 bytes hold nothing but blanks (space, tab, no-break space, ideographic space) and separators.
 * Pass -1 as `delimiter` inside one cell.
 */
export function isBlank(bytes: Uint8Array, start: number, end: number, delimiter: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === delimiter || byte === 0x20 || byte === 0x09) continue;
    if (byte === 0xc2 && bytes[at + 1] === 0xa0) at += 1;
    else if (byte === 0xe3 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x80) at += 2;
    else return false;
  }
  return true;
}
