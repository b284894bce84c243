const SEED = "六盘水·演示·2022-07";
const HASH_START = 0x811c9dc5;
const SEED_HASH = hash(HASH_START, `${SEED}/`);

/**
 * A stream of made-up chance: the same name gives the same numbers on every machine and in every run. Every subject draws from
 * a stream of its own, so that a change to one part of the city leaves the rest as it was. The generator is mulberry32 over an
 * FNV-1a hash of the name. A class, for a stream has a state, and a city of thirty thousand project-years opens half a million.
 */
export class Random {
  #state: number;

  constructor(name: string) {
    this.#state = hash(SEED_HASH, name);
  }

  /** Even between 0 (included) and 1 (excluded). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** Even between two numbers. */
  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** A whole number, both ends included. */
  integer(low: number, high: number): number {
    return low + Math.floor((high - low + 1) * this.next());
  }

  /** Standard normal. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the items; throws `RangeError` when there are none. */
  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new RangeError("Nothing to pick from.");
    return item;
  }
}

function hash(start: number, text: string): number {
  let value = start;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}
