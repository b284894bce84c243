/** A name cut to the pixels there are for it, at the 12 pixels of a chart; what is cut is marked by an ellipsis. */
export function clipped(name: string, pixels: number): string {
  const letters = [...name];
  const width = (letter: string) => (letter > "\u2e80" ? 12 : 6.6);
  let used = 0;
  const fits = letters.findIndex((letter) => {
    used += width(letter);
    return used > pixels;
  });
  return fits === -1 ? name : `${letters.slice(0, Math.max(1, fits - 1)).join("")}…`;
}
