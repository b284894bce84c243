import { describe, expect, test } from "vitest";
import { changeOf } from "../../client/change.ts";
import { decimal, headlineUnit, moment, money, points, rate, signed, unitFor } from "../../client/format.ts";
import { moneyInProse } from "../../client/moneyInProse.ts";

describe("money", () => {
  test("is printed in the three units with thousands separators", () => {
    expect(money("23140000000.00", "yi")).toBe("231.40");
    expect(money("23140000000.00", "wan")).toBe("2,314,000.00");
    expect(money("23140000000.00", "yuan")).toBe("23,140,000,000.00");
  });

  test("keeps every digit of amounts that no double can hold", () => {
    expect(money("90071992547409931.27", "yuan")).toBe("90,071,992,547,409,931.27");
  });

  test("is a dash where it is missing, and refuses what is no number", () => {
    expect(money(null, "yi")).toBe("—");
    expect(() => money("1e5", "yuan")).toThrow("1e5");
  });
});

describe("money in a sentence", () => {
  test("keeps 亿 and 万 in Chinese", () => {
    expect(moneyInProse("23140000000.00", "yi", "zh", "CNY")).toBe("231.40 亿元");
    expect(moneyInProse("128000000.00", "wan", "zh", "CNY")).toBe("12,800.00 万元");
  });

  test("says billions and millions in English", () => {
    expect(moneyInProse("23140000000.00", "yi", "en", "CNY")).toBe("23.14 billion yuan");
    expect(moneyInProse("128000000.00", "yi", "en", "CNY")).toBe("128.00 million yuan");
    expect(moneyInProse("128000000.00", "yuan", "en", "JPY")).toBe("128,000,000.00 yen");
  });
});

describe("rates and numbers", () => {
  test("round what was meant, not what the double holds", () => {
    expect(rate(1.005, 1)).toBe("100.5%");
    expect(decimal(1.005)).toBe("1.01");
    expect(decimal(-0.001)).toBe("0.00");
    expect(decimal(-1234.5, 1)).toBe("−1,234.5");
  });

  test("a difference of rates is in percentage points", () => {
    expect(points(0.012, "zh")).toBe("1.2 个百分点");
    expect(points(-0.012, "en")).toBe("1.2 pp");
  });

  test("a plus is put before gains only", () => {
    expect([signed("1.2%"), signed("−1.2%"), signed("0.0%")]).toEqual(["+1.2%", "−1.2%", "0.0%"]);
  });

  test("moments are printed as they were written", () => {
    expect(moment("2026-11-23T01:20:40Z")).toBe("2026-11-23");
    expect(moment("2026-11-23 01:20:40", { time: true })).toBe("2026-11-23 01:20");
  });
});

describe("the unit of an axis", () => {
  test("fits the largest value", () => {
    expect([unitFor(3e8), unitFor(-3e8), unitFor(99_999_999), unitFor(99_999)]).toEqual(["yi", "yi", "wan", "yuan"]);
  });
});

describe("the unit of headlines", () => {
  test("is 亿元 for a city and 万元 for a department", () => {
    expect([headlineUnit("23000000000.00"), headlineUnit("107000000.00"), headlineUnit(null)]).toEqual([
      "yi",
      "wan",
      "yi",
    ]);
  });
});

describe("change on the year before", () => {
  test("is unknown where either year is", () => {
    expect(changeOf(null, "1.00")).toBeNull();
    expect(changeOf("1.00", null)).toBeNull();
  });

  test("has a direction and a ratio, but none on zero or below", () => {
    expect(changeOf("150.00", "100.00")).toEqual({ direction: "up", ratio: 0.5, difference: 50 });
    expect(changeOf(50, 100)).toEqual({ direction: "down", ratio: -0.5, difference: -50 });
    expect(changeOf(1, 0)).toEqual({ direction: "up", ratio: null, difference: 1 });
    expect(changeOf("-1.00", "2.00")).toEqual({ direction: "down", ratio: null, difference: -3 });
    expect(changeOf(1, 1)?.direction).toBe("same");
  });
});
