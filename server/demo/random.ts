/** A stream of made-up chance: the same seed gives the same numbers on every machine and in every run. */
export interface Random {
  /** Even between 0 (included) and 1 (excluded). */
  readonly next: () => number;
  /** Even between two numbers. */
  readonly between: (low: number, high: number) => number;
  /** A whole number, both ends included. */
  readonly integer: (low: number, high: number) => number;
  /** Standard normal. */
  readonly normal: () => number;
  readonly chance: (probability: number) => boolean;
  /** One of the items; throws `RangeError` when there are none. */
  readonly pick: <T>(items: readonly T[]) => T;
}

const SEED = "六盘水·演示·2022-07";

/**
 * The stream called `name` of the demo's one seed. Every subject draws from a stream of its own, so that a change to one part
 * of the city leaves the rest as it was. The generator is mulberry32 over an FNV-1a hash of the name.
 */
export function createRandom(name: string): Random {
  let state = hash(`${SEED}/${name}`);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    integer: (low, high) => low + Math.floor((high - low + 1) * next()),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    chance: (probability) => next() < probability,
    pick: (items) => pickOne(items, next()),
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}

function pickOne<T>(items: readonly T[], share: number): T {
  const item = items[Math.floor(share * items.length)];
  if (item === undefined) throw new RangeError("Nothing to pick from.");
  return item;
}
