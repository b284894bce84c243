import { pinyin } from "pinyin-pro";

/** How Chinese text is spelt: a syllable for each character, without tones, `v` for ü; other characters stand as they are. */
export function spell(text: string): string[] {
  return pinyin(text, { toneType: "none", type: "array", v: true }).map((syllable) => syllable.toLowerCase());
}
