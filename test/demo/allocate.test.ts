import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate } from "../../server/demo/allocate.ts";

describe("allocate", () => {
  test("gives the steps that are left over to the largest remainders", () => {
    expect(allocate(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(allocate(100, [2, 1, 1], 10)).toEqual([50, 30, 20]);
  });

  test("gives what is less than a step to the largest part", () => {
    expect(allocate(103, [1, 3], 10)).toEqual([30, 73]);
  });

  test("adds up to the total, whatever the weights", () => {
    const weights = fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3e12 }),
        weights,
        fc.constantFrom(1, 100, 10_000),
        (total, shares, step) => {
          expect(allocate(total, shares, step).reduce((left, right) => left + right, 0)).toBe(total);
        },
      ),
    );
  });

  test("refuses to split among nobody", () => {
    expect(() => allocate(10, [])).toThrow(RangeError);
  });
});
