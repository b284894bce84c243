import type { Entry } from "./Entry.ts";
import { fold } from "./fold.ts";
import { matchSpelling } from "./matchSpelling.ts";

/** Digits of a code that may be searched for within it; fewer would find nearly every code. */
const CODE_PART = 4;
const LETTERS = /^[a-z0-9]+$/;

/**
 * How well an entry answers what was typed, 0 best; null where it does not. Every word typed has to be found: in the name, its
 * spelling, the code, or (last) what the entry belongs to.
 */
export function rank(entry: Entry, words: readonly string[]): number | null {
  let worst = 0;
  for (const word of words) {
    const one = rankWord(entry, word);
    if (one === null) return null;
    worst = Math.max(worst, one);
  }
  return worst;
}

/** Words of what was typed, ready to be compared. */
export function wordsOf(typed: string): string[] {
  return fold(typed)
    .split(/\s+/)
    .filter((word) => word !== "");
}

function rankWord(entry: Entry, word: string): number | null {
  const { zh, en, code, detail } = entry.folded;
  if (code === word || zh === word || en === word) return 0;
  if (code.startsWith(word)) return 1;
  if (zh.startsWith(word) || en.startsWith(word)) return 1;
  if (zh.includes(word) || en.includes(` ${word}`)) return 2;
  const spelt = LETTERS.test(word) ? matchSpelling(word, entry.syllables) : null;
  if (spelt !== null) return rankSpelling(spelt.from, entry.syllables.length - spelt.to);
  if (word.length >= CODE_PART && code.includes(word)) return 5;
  if (detail.includes(word)) return 6;
  return null;
}

/** The whole name, its beginning, its end (水城区教育局 is a 教育局), or something within it. */
function rankSpelling(before: number, after: number): number {
  if (before === 0) return after === 0 ? 1 : 2;
  return after === 0 ? 3 : 4;
}
