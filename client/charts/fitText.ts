/** Cuts words to what fits in a width of pixels at 12 px: a Chinese character takes 12, a Latin one about 6.5. */
export function fitText(words: string, width: number): string {
  if (widthOf(words) <= width) return words;
  const kept = [...words];
  while (kept.length > 1 && widthOf(`${kept.join("")}…`) > width) kept.pop();
  return `${kept.join("").replace(/[\s,，、（(]+$/, "")}…`;
}

function widthOf(words: string): number {
  return [...words].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 12 : 6.5), 0);
}
