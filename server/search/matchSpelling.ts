/** Where in a spelling something typed was found: first syllable, and the one after the last. */
export interface SpellingMatch {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds typed letters in a spelling, earliest place first: every syllable may be cut short, so that `jyj`, `jiaoyuju` and
 * `jiaoyj` all find 教育局. Null where they are not there.
 */
export function matchSpelling(typed: string, syllables: readonly string[]): SpellingMatch | null {
  for (let from = 0; from < syllables.length; from++) {
    const to = endOf(typed, 0, syllables, from);
    if (to !== null) return { from, to };
  }
  return null;
}

/** The syllable after the last one that `typed` from `at` on needs; longest beginnings first, so that `xian` is 县 before 西安. */
function endOf(typed: string, at: number, syllables: readonly string[], next: number): number | null {
  if (at === typed.length) return next;
  const syllable = syllables[next] ?? "";
  let length = 0;
  while (length < syllable.length && typed[at + length] === syllable[length]) length++;
  for (; length > 0; length--) {
    const end = endOf(typed, at + length, syllables, next + 1);
    if (end !== null) return end;
  }
  return null;
}
