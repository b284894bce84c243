/**
 * Who waits for a turn: each principal has a line of their own and the lines take turns, so that nobody waits behind a hundred
 * statements of somebody else.
 */
export class FairQueue<Item extends { readonly principal: string }> {
  /** In the order of their turns. */
  readonly #lines = new Map<string, Item[]>();

  add(item: Item): void {
    const line = this.#lines.get(item.principal) ?? [];
    line.push(item);
    this.#lines.set(item.principal, line);
  }

  /** The next item whose principal may have another turn now, taken out; the principal goes behind the others. */
  take(mayRun: (principal: string) => boolean): Item | null {
    for (const [principal, line] of this.#lines) {
      const [item] = line;
      if (item === undefined || !mayRun(principal)) continue;
      line.shift();
      this.#lines.delete(principal);
      if (line.length > 0) this.#lines.set(principal, line);
      return item;
    }
    return null;
  }

  /** Takes an item out of turn; false where it does not wait. */
  remove(item: Item): boolean {
    const line = this.#lines.get(item.principal);
    const at = line?.indexOf(item) ?? -1;
    if (line === undefined || at < 0) return false;
    line.splice(at, 1);
    if (line.length === 0) this.#lines.delete(item.principal);
    return true;
  }

  /** How many items come before this one and itself; null where it does not wait. */
  place(item: Item): number | null {
    const own = this.#lines.get(item.principal)?.indexOf(item) ?? -1;
    if (own < 0) return null;
    let ahead = 0;
    let isBefore = true;
    for (const [principal, line] of this.#lines) {
      if (principal === item.principal) isBefore = false;
      else ahead += Math.min(line.length, own + (isBefore ? 1 : 0));
    }
    return ahead + own + 1;
  }

  waitingOf(principal: string): number {
    return this.#lines.get(principal)?.length ?? 0;
  }
}
