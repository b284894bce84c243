import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { money, type Unit } from "../../client/format.ts";
import { roundedParts, roundedShares } from "../../client/roundedParts.ts";

/** Printed numbers as whole units of their last digit. */
const shown = (text: string) => BigInt(text.replace("−", "-").replace(/[,.%]/g, ""));
const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n);
const yuan = (fen: bigint) => {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, "0");
  return `${fen < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const fen = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });
const unit = fc.constantFrom<Unit>("yuan", "wan", "yi");

describe("parts of a total", () => {
  test("shown add up to the total shown, in every unit and with every number of digits", () => {
    fc.assert(
      fc.property(
        fc.array(fen, { minLength: 1, maxLength: 40 }),
        unit,
        fc.integer({ min: 0, max: 2 }),
        (parts, in_, digits) => {
          const total = yuan(sum(parts));
          const texts = roundedParts(parts.map(yuan), total, in_, digits);
          expect(sum(texts.map(shown))).toBe(shown(money(total, in_, digits)));
        },
      ),
    );
  });

  test("are each less than one unit of the last digit from what they are, and keep what is exact", () => {
    fc.assert(
      fc.property(fc.array(fen, { minLength: 1, maxLength: 40 }), (parts) => {
        const texts = roundedParts(parts.map(yuan), yuan(sum(parts)), "wan");
        for (const [at, text] of texts.entries()) {
          const off = shown(text) * 10_000n - (parts[at] ?? 0n);
          expect(off < 10_000n && off > -10_000n).toBe(true);
          if ((parts[at] ?? 0n) % 10_000n === 0n) expect(off).toBe(0n);
        }
      }),
    );
  });

  test("that would each be rounded down share what is missing among those that lost most", () => {
    expect(roundedParts(["33330000.00", "33330000.00", "33340000.00"], "100000000.00", "yi", 1)).toEqual([
      "0.3",
      "0.3",
      "0.4",
    ]);
    expect(roundedParts(["4400.00", "4400.00", "-8800.00"], "0.00", "wan", 0)).toEqual(["1", "0", "−1"]);
  });

  test("of a part that was rounded with others add up to that part as it is shown", () => {
    fc.assert(
      fc.property(fen, fen, fen, unit, (approved, cut, raised, in_) => {
        const decided = yuan(approved + cut + raised);
        const saved = yuan(cut + raised);
        const [, savedText = ""] = roundedParts([yuan(approved), saved], decided, in_);
        const texts = roundedParts([yuan(cut), yuan(raised)], saved, in_, 2, savedText);
        expect(sum(texts.map(shown))).toBe(shown(savedText));
      }),
    );
  });

  test("that are no parts of it, or of nothing, are rounded each by itself", () => {
    expect(roundedParts(["4000.00", "4000.00"], "9000.00", "wan", 0)).toEqual(["0", "0"]);
    expect(roundedParts(["4000.00", null], null, "wan", 0)).toEqual(["0", "—"]);
    expect(roundedParts(["6000.00", null, "6000.00"], "12000.00", "wan", 0)).toEqual(["1", "—", "0"]);
    expect(roundedParts([], "0.00", "wan")).toEqual([]);
  });
});

describe("shares", () => {
  test("add up to a hundred percent", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 20 }), (counts) => {
        fc.pre(counts.some((count) => count > 0));
        expect(sum(roundedShares(counts).map(shown))).toBe(1000n);
      }),
    );
    expect(roundedShares([1, 1, 1])).toEqual(["33.4%", "33.3%", "33.3%"]);
    expect(roundedShares([0, 0])).toEqual(["—", "—"]);
  });
});
