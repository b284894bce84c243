import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shownMoney, shownShares } from "../../client/shownParts.ts";

const fen = (text: string) => BigInt(text.replace(/[.,]/g, "").replace("−", "-"));
const yuan = (value: bigint) => {
  const digits = String(value < 0n ? -value : value).padStart(3, "0");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

describe("parts of a total, as they are shown", () => {
  test("go up where most was lost", () => {
    expect(shownMoney(["3333.00", "3333.00", "3334.00"], "10000.00", "wan")).toEqual({
      parts: ["0.33", "0.33", "0.34"],
      total: "1.00",
    });
    expect(shownShares([1 / 3, 1 / 3, 1 / 3])).toEqual(["33.4%", "33.3%", "33.3%"]);
    expect(shownShares([2 / 3, null, 1 / 3, 0])).toEqual(["66.7%", "—", "33.3%", "0.0%"]);
  });

  test("add up to the total shown in every unit, for any amounts", () => {
    const amounts = fc.array(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(amounts, fc.constantFrom("yuan", "wan", "yi" as const), (parts, unit) => {
        const total = parts.reduce((sum, one) => sum + one, 0n);
        const shown = shownMoney(parts.map(yuan), yuan(total), unit);
        expect(shown.parts.map(fen).reduce((sum, one) => sum + one, 0n)).toBe(fen(shown.total));
      }),
    );
  });

  test("are no further from the truth than one step", () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 9 }), (parts) => {
        const total = parts.reduce((sum, one) => sum + one, 0n);
        const shown = shownMoney(parts.map(yuan), yuan(total), "wan").parts.map(fen);
        for (const [at, one] of parts.entries()) {
          const off = (shown[at] ?? 0n) * 10_000n - one;
          expect(off < 10_000n && off > -10_000n).toBe(true);
        }
      }),
    );
  });

  test("that are not those of the total are rounded each for itself", () => {
    expect(shownMoney(["5000.00", "5000.00"], "90000.00", "wan").parts).toEqual(["0.50", "0.50"]);
  });
});
