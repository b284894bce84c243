/**
 * Whether the first bytes of a file are UTF-16: by its mark, or by zero bytes that lie nearly all on one side, since
 * every line break, digit and separator has one.
 */
export function detectUtf16(start: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  for (let at = 0; at < start.length; at += 1) {
    if (start[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0 || (even + odd) * 50 < start.length) return null;
  if (odd >= 4 * even) return isText(start, "utf-16le") ? "utf-16le" : null;
  if (even >= 4 * odd) return isText(start, "utf-16be") ? "utf-16be" : null;
  return null;
}

function isText(start: Uint8Array, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(start.subarray(0, 4096));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what text does not have
  const strange = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g) ?? [];
  return strange.length * 100 < text.length;
}
