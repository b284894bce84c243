import { detectUtf16 } from "./detectUtf16.ts";
import { scoreEncodings } from "./encodingScore.ts";
import type { Fingerprint } from "./fingerprintFile.ts";
import { UnreadableFile } from "./UnreadableFile.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "shift_jis" | "windows-1252";

const SPOKEN_NAMES: Readonly<Record<string, Encoding>> = {
  utf8: "utf-8",
  utf8bom: "utf-8",
  utf16le: "utf-16le",
  utf16be: "utf-16be",
  gb18030: "gb18030",
  gbk: "gb18030",
  gb2312: "gb18030",
  cp936: "gb18030",
  shiftjis: "shift_jis",
  sjis: "shift_jis",
  cp932: "shift_jis",
  windows1252: "windows-1252",
  cp1252: "windows-1252",
  latin1: "windows-1252",
  iso88591: "windows-1252",
};

/** Under this share of common characters a text is not taken for Chinese or Japanese. */
const CONFIDENT = 0.6;

/**
 * The encoding of a text file: the one the person said, else a byte order mark, else zero bytes of UTF-16, else UTF-8
 * where the whole file is valid, else the legacy encoding whose common characters fill it. Throws `UnreadableFile`
 * where none does (`encoding_unknown`), where UTF-8 is broken in places (`encoding_broken`) and for a name nobody knows
 * (`encoding_unsupported`). GBK and GB 2312 are read as GB18030, which contains them.
 */
export function chooseEncoding(fingerprint: Fingerprint, spoken: string | undefined, file: string): Encoding {
  const marked = detectUtf16(fingerprint.start);
  if (spoken !== undefined) return encodingNamed(spoken, marked, file);
  if (marked !== null) return marked;
  if (fingerprint.is_utf8) return "utf-8";
  return guessLegacyEncoding(fingerprint, file);
}

function encodingNamed(spoken: string, marked: Encoding | null, file: string): Encoding {
  const name = spoken.toLowerCase().replace(/[-_ ]/g, "");
  const encoding = name === "utf16" ? (marked ?? "utf-16le") : SPOKEN_NAMES[name];
  if (encoding === undefined) throw new UnreadableFile("encoding_unsupported", { file, value: spoken });
  return encoding;
}

function guessLegacyEncoding({ foreign, has_utf8_before }: Fingerprint, file: string): Encoding {
  const scores = scoreEncodings(foreign);
  if (has_utf8_before || scores.utf_8 > 0.9) return "utf-8";
  if (Math.max(scores.gb18030, scores.shift_jis) >= CONFIDENT) {
    return scores.gb18030 >= scores.shift_jis ? "gb18030" : "shift_jis";
  }
  if (scores.windows_1252 >= CONFIDENT) return "windows-1252";
  throw new UnreadableFile("encoding_unknown", { file });
}
