/** A name cut to a width in pixels at the size of chart text, with an ellipsis; Chinese takes a whole square a letter, Latin about half. */
export function shortened(name: string, width: number): string {
  let taken = 0;
  for (let at = 0; at < name.length; at++) {
    taken += (name.codePointAt(at) ?? 0) > 0x2e7f ? 12 : 6.8;
    if (taken > width) return `${name.slice(0, Math.max(1, at - 1))}…`;
  }
  return name;
}
