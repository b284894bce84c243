import { expect, test } from "vitest";
import { AnswerCache } from "../../server/api/AnswerCache.ts";

const answer = (size: number) => ({ bytes: new Uint8Array(size), is_encoded: false });

test("the answer that was asked for longest ago makes room for the next", () => {
  const cache = new AnswerCache(32);
  for (const tag of ["a", "b", "c", "d", "e", "f", "g", "h"]) cache.set(tag, answer(4));
  expect(cache.get("a")).toBeDefined();
  cache.set("i", answer(4));
  expect(["a", "b", "i"].map((tag) => cache.get(tag) !== undefined)).toEqual([true, false, true]);
});

test("an answer that would fill the room by itself is not kept", () => {
  const cache = new AnswerCache(32);
  cache.set("large", answer(5));
  expect(cache.get("large")).toBeUndefined();
});
