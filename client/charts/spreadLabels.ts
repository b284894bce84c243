/** Moves labels apart where they would collide: positions in the order given, each at least `gap` from the next, as near as can be to its own. */
export function spreadLabels(positions: readonly number[], gap: number): number[] {
  const order = positions.map((_, index) => index).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
  const spread = [...positions];
  for (let round = 0; round < order.length; round++) {
    for (let at = 1; at < order.length; at++) {
      const [below, above] = [order[at - 1] ?? 0, order[at] ?? 0];
      const missing = gap - ((spread[above] ?? 0) - (spread[below] ?? 0));
      if (missing <= 0) continue;
      spread[below] = (spread[below] ?? 0) - missing / 2;
      spread[above] = (spread[above] ?? 0) + missing / 2;
    }
  }
  return spread;
}
