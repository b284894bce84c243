let table: Uint16Array | null = null;

/**
 * Text in GB18030, the encoding spreadsheets in Chinese offices write CSV in. Only characters of one or two bytes, which are all
 * that the demo uses; throws `RangeError` on others. Node decodes GB18030 but does not encode it, so the table is its decoder
 * turned round.
 */
export function encodeGb18030(text: string): Buffer {
  const codes = encodingTable();
  const bytes = Buffer.allocUnsafe(text.length * 2);
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      bytes[length++] = unit;
      continue;
    }
    const code = codes[unit] ?? 0;
    if (code === 0) throw new RangeError(`No two bytes of GB18030 for ${text[index]}.`);
    bytes[length++] = code >> 8;
    bytes[length++] = code & 0xff;
  }
  return bytes.subarray(0, length);
}

function encodingTable(): Uint16Array {
  if (table !== null) return table;
  const decoder = new TextDecoder("gb18030");
  const codes = new Uint16Array(0x10000);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const unit = character.charCodeAt(0);
      if (character.length === 1 && unit >= 0x80 && codes[unit] === 0) codes[unit] = (lead << 8) | trail;
    }
  }
  table = codes;
  return codes;
}
