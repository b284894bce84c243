/**
 * Splits `total` (fen) in proportion to `weights` so that the parts add up to it exactly: the method of largest remainders, in
 * whole steps of `step` fen. What a total leaves over below one step goes to the largest part. Throws `RangeError` where there
 * is nobody to give to.
 */
export function allocate(total: number, weights: readonly number[], step = 1): number[] {
  const sum = weights.reduce((left, right) => left + right, 0);
  if (!(sum > 0)) throw new RangeError(`Cannot split ${total} over weights that add up to ${sum}.`);
  const steps = Math.floor(total / step);
  const shares = weights.map((weight) => (steps * weight) / sum);
  const parts = shares.map(Math.floor);
  const missing = steps - parts.reduce((left, right) => left + right, 0);
  const order = shares.map((share, index) => ({ index, rest: share - Math.floor(share), share }));
  order.sort((left, right) => right.rest - left.rest || left.index - right.index);
  for (const { index } of order.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1;
  const largest = shares.indexOf(Math.max(...shares));
  return parts.map((part, index) => part * step + (index === largest ? total - steps * step : 0));
}
