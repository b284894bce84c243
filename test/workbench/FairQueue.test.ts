import fc from "fast-check";
import { expect, test } from "vitest";
import { FairQueue } from "../../server/workbench/FairQueue.ts";

interface Item {
  readonly principal: string;
  readonly number: number;
}

const arrivals = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 60 });
const itemsOf = (principals: readonly string[]): Item[] =>
  principals.map((principal, number) => ({ principal, number }));

test("nobody waits for a second turn of somebody else, nothing is lost, and each line keeps its order", () => {
  fc.assert(
    fc.property(arrivals, (principals) => {
      const queue = new FairQueue<Item>();
      const items = itemsOf(principals);
      for (const item of items) queue.add(item);
      const taken: Item[] = [];
      for (let item = queue.take(() => true); item !== null; item = queue.take(() => true)) taken.push(item);
      expect(taken.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(items.map(({ number }) => number));
      const turn = new Map<string, number>();
      const turns = taken.map(({ principal }) => {
        turn.set(principal, (turn.get(principal) ?? 0) + 1);
        return turn.get(principal) ?? 0;
      });
      expect(turns).toEqual(turns.toSorted((a, b) => a - b));
    }),
  );
});

test("the place of an item is how many turns there are until it has had its own", () => {
  fc.assert(
    fc.property(arrivals, (principals) => {
      const queue = new FairQueue<Item>();
      const items = itemsOf(principals);
      for (const item of items) queue.add(item);
      const places = new Map(items.map((item) => [item, queue.place(item)]));
      for (let turn = 1, item = queue.take(() => true); item !== null; turn++, item = queue.take(() => true)) {
        expect(places.get(item)).toBe(turn);
      }
    }),
  );
});

test("who has as much running as they may is passed over until then", () => {
  const queue = new FairQueue<Item>();
  for (const item of itemsOf(["a", "a", "b"])) queue.add(item);
  expect(queue.take((principal) => principal !== "a")?.number).toBe(2);
  expect(queue.take((principal) => principal !== "a")).toBeNull();
  expect([queue.waitingOf("a"), queue.take(() => true)?.number]).toEqual([2, 0]);
});
