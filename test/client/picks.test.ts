import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Picked } from "../../client/api.ts";
import { isPicked, pickedAfter, picksOf, withPick } from "../../client/picks.ts";
import { defaultView, readUrl, writeUrl } from "../../client/url.ts";

describe("picks in the address", () => {
  test("come back as they were, whatever the values are", () => {
    const value = fc.option(fc.string({ minLength: 1 }), { nil: null });
    const values = fc.uniqueArray(value, { minLength: 1, maxLength: 4 }).map((all): Picked => ({ values: all }));
    const end = fc.option(fc.integer().map(String), { nil: null });
    const band = fc.record({ from: end, to: end }).map((ends): Picked => ends);
    fc.assert(
      fc.property(fc.oneof(values, band), (picked) => {
        const pick = withPick({}, "outcome", picked);
        const { pick: read } = readUrl(writeUrl({ ...defaultView, pick }));
        expect(picksOf(read)).toEqual({ outcome: picked });
      }),
    );
  });

  test("that were cut off pick nothing", () => {
    expect(picksOf({ outcome: "%E4%B8" })).toEqual({});
  });
});

describe("a value pointed at", () => {
  test("is picked alone, and let go where it was alone", () => {
    expect(pickedAfter(undefined, "reduced", false)).toEqual({ values: ["reduced"] });
    expect(pickedAfter({ values: ["raised", "refused"] }, "raised", false)).toEqual({ values: ["raised"] });
    expect(pickedAfter({ values: ["reduced"] }, "reduced", false)).toBeNull();
    expect(pickedAfter({ from: "1", to: null }, "reduced", false)).toEqual({ values: ["reduced"] });
  });

  test("joins the others or leaves them", () => {
    expect(pickedAfter({ values: ["reduced"] }, null, true)).toEqual({ values: ["reduced", null] });
    expect(pickedAfter({ values: ["reduced", null] }, null, true)).toEqual({ values: ["reduced"] });
    expect(pickedAfter({ values: [null] }, null, true)).toBeNull();
  });
});

test("a group is picked by its value or within the ends of a band", () => {
  expect([undefined, { values: ["2022"] }, { values: ["2021"] }].map((picked) => isPicked(picked, 2022))).toEqual([
    true,
    true,
    false,
  ]);
  expect(isPicked({ values: [null] }, null)).toBe(true);
  expect([2019, 2020, 2022, 2023].map((year) => isPicked({ from: "2020", to: "2022" }, year))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect([isPicked({ from: null, to: "1" }, null), isPicked({ from: null, to: null }, 7)]).toEqual([false, true]);
});
