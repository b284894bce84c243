/** How a figure moved against the year before: what a reader is told, never a figure of its own. */
export interface Change {
  readonly direction: "up" | "down" | "same";
  /** Relative change; null where one of the years is zero or below, which no percentage describes. */
  readonly ratio: number | null;
  readonly difference: number;
}

/** Compares a value with the year before; null where either is unknown (nothing is said then). */
export function changeOf(current: string | number | null, prior: string | number | null): Change | null {
  if (current === null || prior === null) return null;
  const difference = Number(current) - Number(prior);
  const direction = difference > 0 ? "up" : difference < 0 ? "down" : "same";
  const ratio = Number(prior) > 0 && Number(current) >= 0 ? difference / Number(prior) : null;
  return { direction, ratio, difference };
}
