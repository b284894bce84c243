/** Cuts words to what fits in a width of pixels at 12 px: a Chinese character takes 12, a Latin one about 6.5, a bold one 8. */
export function fitText(words: string, width: number, weight: "regular" | "bold" = "regular"): string {
  const latin = weight === "bold" ? 8 : 6.5;
  if (widthOf(words, latin) <= width) return words;
  const kept = [...words];
  while (kept.length > 1 && widthOf(`${kept.join("")}…`, latin) > width) kept.pop();
  return `${kept.join("").replace(/[\s,，、（(]+$/, "")}…`;
}

function widthOf(words: string, latin: number): number {
  return [...words].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 12 : latin), 0);
}
