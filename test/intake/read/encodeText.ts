/** Encodes text in a legacy encoding of two bytes by turning its decoder around. */
export function encodeText(text: string, encoding: "gb18030" | "shift_jis"): Uint8Array {
  const table = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = character < "\x80" ? [character.charCodeAt(0)] : table.get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

function tableOf(encoding: string): ReadonlyMap<string, number[]> {
  const decoder = new TextDecoder(encoding);
  const candidates: number[][] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    candidates.push([lead]);
    for (let trail = 0x40; trail <= 0xfe; trail += 1) candidates.push([lead, trail]);
  }
  const decoded = candidates.map((bytes) => [decoder.decode(Uint8Array.from(bytes)), bytes] as const);
  return new Map(decoded.filter(([text]) => [...text].length === 1 && text !== "\ufffd").reverse());
}
