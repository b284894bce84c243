import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { count, decimal, money, rate, signed, type Unit } from "../../client/format.ts";
import { yuanText } from "./yuanText.ts";

fc.configureGlobal({ seed: 20261123 });

const fenPerUnit: Readonly<Record<Unit, bigint>> = { yuan: 100n, wan: 1_000_000n, yi: 10_000_000_000n };

const amounts = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
const units = fc.constantFrom<Unit>("yuan", "wan", "yi");
const digits = fc.integer({ min: 0, max: 6 });

/** What `money` should have printed, as a whole number of the last digit, by integers alone. */
function rounded(fen: bigint, unit: Unit, places: number): bigint {
  const [size, divisor] = [(fen < 0n ? -fen : fen) * 10n ** BigInt(places), fenPerUnit[unit]];
  const result = size / divisor + (2n * (size % divisor) >= divisor ? 1n : 0n);
  return fen < 0n ? -result : result;
}

/** A printed number as a whole number of its last digit. */
function lastDigits(printed: string): bigint {
  return BigInt(printed.replace("−", "-").replace(/[,.]/g, ""));
}

describe("money", () => {
  test("is the integer arithmetic of fen, rounded half away from zero, in every unit", () => {
    fc.assert(
      fc.property(amounts, units, digits, (fen, unit, places) => {
        expect(lastDigits(money(yuanText(fen), unit, places))).toBe(rounded(fen, unit, places));
      }),
      { numRuns: 2000 },
    );
  });

  test("rounds exact halves away from zero", () => {
    expect(money("0.50", "yuan", 0)).toBe("1");
    expect(money("-0.50", "yuan", 0)).toBe("−1");
    expect(money("50.00", "wan")).toBe("0.01");
    expect(money("1234565000.00", "yi", 2)).toBe("12.35");
    expect(money("-500000.00", "yi")).toBe("−0.01");
  });

  test("has its digits in threes, as many decimals as asked for, and no sign on zero", () => {
    fc.assert(
      fc.property(amounts, units, digits, (fen, unit, places) => {
        const printed = money(yuanText(fen), unit, places);
        expect(printed).toMatch(places === 0 ? /^−?\d{1,3}(,\d{3})*$/ : /^−?\d{1,3}(,\d{3})*\.\d+$/);
        expect(printed.split(".")[1]?.length ?? 0).toBe(places);
        if (!/[1-9]/.test(printed)) expect(printed).not.toContain("−");
      }),
    );
  });

  test("in yuan with two decimals loses nothing", () => {
    fc.assert(
      fc.property(amounts, (fen) => {
        expect(lastDigits(money(yuanText(fen), "yuan", 2))).toBe(fen);
      }),
    );
  });
});

describe("numbers that are not money", () => {
  test("print within half of their last digit, whatever their size", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, places) => {
        const printed = Number(decimal(value, places).replace("−", "-").replaceAll(",", ""));
        expect(Math.abs(printed - value)).toBeLessThanOrEqual(0.5 * 10 ** -places + Math.abs(value) * 1e-11);
      }),
      { numRuns: 2000 },
    );
  });

  test("shares and counts are never NaN", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        expect(rate(value)).toMatch(/^−?[\d,]+\.\d%$/);
        expect(count(Math.trunc(value))).toMatch(/^−?[\d,]+$/);
      }),
    );
  });

  test("only a number above zero is signed with a plus", () => {
    expect(["1.20", "0.00", "−1.20"].map(signed)).toEqual(["+1.20", "0.00", "−1.20"]);
  });
});
