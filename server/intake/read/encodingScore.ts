/** How much of the non-ASCII part of some bytes reads as ordinary text of an encoding: 1 = all of it, below 0 = nonsense. */
export interface EncodingScores {
  readonly gb18030: number;
  readonly shift_jis: number;
  readonly windows_1252: number;
  /** Share of the non-ASCII bytes that are whole UTF-8 sequences: near 1 in a UTF-8 file with a broken byte. */
  readonly utf_8: number;
}

/**
 * Scores bytes that are not valid UTF-8. Nearly every pair of high bytes means something in both GB18030 and Shift_JIS,
 * so what counts is whether it means something common: the characters that make up 99 % of running Chinese or Japanese.
 */
export function scoreEncodings(bytes: Uint8Array): EncodingScores {
  const lineEnd = bytes.indexOf(0x0a);
  // The bytes may begin inside a character: the first line is left out where there are others to judge by.
  const text = lineEnd < bytes.length / 2 ? bytes.subarray(lineEnd + 1) : bytes;
  return {
    gb18030: score(text, gb18030At),
    shift_jis: score(text, shiftJisAt),
    windows_1252: scoreWindows1252(text),
    utf_8: scoreUtf8(text),
  };
}

interface Reading {
  bytes: number;
  weight: number;
}

const MALFORMED: Reading = { bytes: 1, weight: -1 };

function score(bytes: Uint8Array, readAt: (lead: number, trail: number) => Reading): number {
  let characters = 0;
  let weight = 0;
  for (let at = 0; at + 1 < bytes.length; ) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const reading = readAt(lead, bytes[at + 1] as number);
    characters += 1;
    weight += reading.weight;
    at += reading.bytes;
  }
  return characters === 0 ? 0 : weight / characters;
}

/** GB 2312 level 1 (B0 to D7) is the 3,755 commonest characters by pinyin; A1 to A3 punctuation and full-width forms. */
function gb18030At(lead: number, trail: number): Reading {
  if (lead === 0x80 || lead === 0xff) return MALFORMED;
  if (trail >= 0x30 && trail <= 0x39) return { bytes: 4, weight: 0 };
  if (trail < 0x40 || trail === 0x7f || trail === 0xff) return MALFORMED;
  if (trail < 0xa1) return { bytes: 2, weight: 0 };
  if ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3)) return { bytes: 2, weight: 1 };
  return { bytes: 2, weight: lead >= 0xd8 && lead <= 0xf7 ? 0.5 : 0 };
}

/** 81 to 83 punctuation, full-width forms and kana, 88 to 97 kanji of level 1; A1 to DF are half-width katakana. */
function shiftJisAt(lead: number, trail: number): Reading {
  if (lead >= 0xa1 && lead <= 0xdf) return { bytes: 1, weight: 0.25 };
  if (lead === 0x80 || lead === 0xa0 || lead > 0xfc) return MALFORMED;
  if (trail < 0x40 || trail === 0x7f || trail > 0xfc) return MALFORMED;
  if ((lead >= 0x81 && lead <= 0x83) || (lead >= 0x88 && lead <= 0x97)) return { bytes: 2, weight: 1 };
  return { bytes: 2, weight: 0.5 };
}

/** Text in Latin letters has an accented one here and there; other alphabets in one byte have little else. */
function scoreWindows1252(bytes: Uint8Array): number {
  let letters = 0;
  let high = 0;
  for (const byte of bytes) {
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) return -1;
    if (byte >= 0x80) high += 1;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters += 1;
  }
  return high <= letters / 2 ? 1 : 0;
}

function scoreUtf8(bytes: Uint8Array): number {
  let high = 0;
  let whole = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] as number;
    const length = lead < 0x80 ? 1 : sequenceLength(bytes, at, lead);
    if (lead >= 0x80) high += Math.max(length, 1);
    if (lead >= 0x80) whole += length;
    at += Math.max(length, 1);
  }
  return high === 0 ? 0 : whole / high;
}

function sequenceLength(bytes: Uint8Array, at: number, lead: number): number {
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let next = at + 1; next < at + length; next += 1) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
