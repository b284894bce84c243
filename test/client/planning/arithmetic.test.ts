import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computeScenario } from "../../../client/planning/arithmetic/computeScenario.ts";
import {
  fenOf,
  isUnder,
  millionthsOf,
  portionOf,
  rateOf,
  shareOf,
  yuanOf,
} from "../../../client/planning/arithmetic/fen.ts";
import type { Line } from "../../../client/planning/arithmetic/Line.ts";
import type { Scenario } from "../../../client/planning/arithmetic/Scenario.ts";
import { givenCeiling, givenDecision, givenLine, givenScenario, usualRules } from "./givenScenario.ts";

/** Proposals in yuan by code. */
function proposals(lines: readonly Line[], scenario: Scenario): Record<string, string> {
  return Object.fromEntries(computeScenario(lines, scenario).lines.map((one) => [one.line.code, yuanOf(one.proposal)]));
}

const problemsOf = (lines: readonly Line[], scenario: Scenario) => computeScenario(lines, scenario).problems;

describe("amounts", () => {
  test.each([
    ["0.01", 1],
    ["-12.3", -1230],
    ["90071992547409.91", Number.MAX_SAFE_INTEGER],
    ["0.00", 0],
  ])("%s yuan is %d fen", (text, fen) => {
    expect(fenOf(text)).toBe(fen);
  });

  test.each(["", "1,000", "1.234", "abc", "1e3", "90071992547409.92"])("%s is no amount", (text) => {
    expect(fenOf(text)).toBeNull();
  });

  test("are written with two decimals", () => {
    expect([0, 5, -5, 123, -12_300].map(yuanOf)).toEqual(["0.00", "0.05", "-0.05", "1.23", "-123.00"]);
  });

  test("rates are read and written without idle zeros", () => {
    expect(millionthsOf("0.15")).toBe(150_000);
    expect([0, 150_000, 1_000_000, 1, -50_000].map(rateOf)).toEqual(["0", "0.15", "1", "0.000001", "-0.05"]);
  });

  test.each([
    [1, 500_000, 1],
    [-1, 500_000, -1],
    [3, 150_000, 0],
    [10_000_000_000_001, 333_333, 3_333_330_000_000],
    [1, 499_999, 0],
  ])("the share of %d fen at %d millionths is %d, halves away from nothing", (fen, rate, share) => {
    expect(shareOf(fen, rate)).toBe(share);
  });

  test("a part is compared with a share of the whole without rounding", () => {
    expect(isUnder(59, 100, 600_000)).toBe(true);
    expect(isUnder(60, 100, 600_000)).toBe(false);
    expect(isUnder(6_000_000_000_000, 10_000_000_000_001, 600_000)).toBe(true);
  });

  test("any portion is what whole numbers of any size make of it", () => {
    const most = fc.integer({ min: 0, max: 9_000_000_000_000_000 });
    fc.assert(
      fc.property(most, most, most, (one, other, third) => {
        const [part = 0, amount = 0, whole = 0] = [one, other, third].sort((a, b) => a - b);
        fc.pre(whole > 0);
        const product = BigInt(amount) * BigInt(part);
        const fen = product / BigInt(whole);
        const rest = product - fen * BigInt(whole);
        expect(portionOf(amount, part, whole)).toEqual({ fen: Number(fen), rest: Number(rest) });
      }),
      { numRuns: 2_000 },
    );
  });

  test("a portion beyond what a number counts is exact all the same", () => {
    expect(portionOf(9_000_000_000_001, 9_000_000_000_003, 9_000_000_000_007)).toEqual({
      fen: 8_999_999_999_997,
      rest: 24,
    });
  });
});

describe("steps, in order", () => {
  test("an ended line keeps nothing, a poor one is cancelled, a fair one cut, a good one kept", () => {
    const lines = [
      givenLine("ended", { is_ended: true, rating: "fair" }),
      givenLine("poor", { rating: "poor" }),
      givenLine("fair", { rating: "fair" }),
      givenLine("good", { rating: "good" }),
    ];
    expect(proposals(lines, givenScenario())).toEqual({ ended: "0.00", poor: "0.00", fair: "850.00", good: "1000.00" });
  });

  test("a region's own rule stands before the one for all", () => {
    const own = { region_code: "R1", rating: "fair", action: "keep", minimum_rate: null, maximum_rate: null } as const;
    const rules = { ratings: [...usualRules, { ...own, applied_rate: null }] };
    const lines = [givenLine("here", { rating: "fair" }), givenLine("there", { rating: "fair", region_code: "R2" })];
    expect(proposals(lines, givenScenario({}, rules))).toEqual({ here: "1000.00", there: "850.00" });
  });

  test("under the floor in both years, a line gets what it executed and the allowance", () => {
    const low = { low_execution: { floor_rate: "0.6", allowance_rate: "0.1" } };
    const lines = [
      givenLine("both", { baseline_executed_yuan: "500.00", prior_executed_yuan: "599.99" }),
      givenLine("once", { baseline_executed_yuan: "500.00", prior_executed_yuan: "600.00" }),
      givenLine("unknown", { baseline_executed_yuan: "500.00", prior_executed_yuan: null }),
    ];
    expect(proposals(lines, givenScenario({}, low))).toEqual({ both: "550.00", once: "1000.00", unknown: "1000.00" });
  });

  test("a review and the ceiling of growth cap, a person decides", () => {
    const lines = [
      givenLine("reviewed", { approved_yuan: "700.00" }),
      givenLine("grown", { baseline_adjusted_yuan: "1500.00" }),
      givenLine("new", { is_new_request: true, requested_yuan: "80.00", adjusted_yuan: null }),
      givenLine("set", { rating: "poor" }),
    ];
    const decisions = { set: givenDecision({ proposal_yuan: "123.45" }) };
    expect(proposals(lines, givenScenario({ decisions }, { growth_rate: "0.05" }))).toEqual({
      reviewed: "700.00",
      grown: "1050.00",
      new: "80.00",
      set: "123.45",
    });
  });

  test("each step keeps its change", () => {
    const [line] = computeScenario(
      [givenLine("a", { rating: "fair", approved_yuan: "800.00" })],
      givenScenario(),
    ).lines;
    expect(line).toMatchObject({ baseline: 100_000, proposal: 80_000 });
    expect(line?.changes).toMatchObject({ rating: -15_000, review: -5_000, envelope: 0 });
  });
});

describe("the envelope", () => {
  const three = ["a", "b", "c"].map((code) => givenLine(code));

  test("takes an excess in proportion, the fen left over from the first codes", () => {
    expect(proposals(three, givenScenario({ ceilings: [givenCeiling("2000.01")] }))).toEqual({
      a: "666.67",
      b: "666.67",
      c: "666.67",
    });
    expect(proposals(three, givenScenario({ ceilings: [givenCeiling("2000.00")] }))).toEqual({
      a: "666.66",
      b: "666.67",
      c: "666.67",
    });
  });

  test("never moves what is locked, and says what it could not take", () => {
    const decisions = {
      a: givenDecision({ proposal_yuan: "1000.00", is_locked: true }),
      b: givenDecision({ proposal_yuan: "1000.00", is_locked: true }),
    };
    const { lines, ceilings } = computeScenario(
      three,
      givenScenario({ decisions, ceilings: [givenCeiling("1500.00")] }),
    );
    expect(lines.map(({ proposal }) => proposal)).toEqual([100_000, 100_000, 0]);
    expect(ceilings[0]).toMatchObject({ locked: 200_000, proposal: 200_000, distance: -50_000, unplaced: 50_000 });
  });

  test("takes from the worst rating first, or from what matters least", () => {
    const rated = [givenLine("fair", { rating: "fair" }), givenLine("none"), givenLine("good", { rating: "good" })];
    const byRating = givenScenario({ ceilings: [givenCeiling("1900.00", { spread: "rating" })] });
    expect(proposals(rated, byRating)).toEqual({ fair: "0.00", none: "900.00", good: "1000.00" });
    const decisions = { good: givenDecision({ priority: 9, reason: null }) };
    const byPriority = givenScenario({ decisions, ceilings: [givenCeiling("1900.00", { spread: "priority" })] });
    expect(proposals(rated, byPriority)).toEqual({ fair: "850.00", none: "1000.00", good: "50.00" });
  });

  test("gives a reserve up to what is asked for, and says what nobody asked for", () => {
    const asking = [givenLine("a", { requested_yuan: "1200.00" }), givenLine("b", { requested_yuan: "1100.00" })];
    const ceilings = [givenCeiling("2500.00", { gives_reserve: true })];
    const { lines, ceilings: results } = computeScenario(asking, givenScenario({ ceilings }));
    expect(lines.map(({ proposal }) => proposal)).toEqual([120_000, 110_000]);
    expect(results[0]).toMatchObject({ distance: 20_000, unplaced: 20_000 });
  });

  test("only compares where nothing is to be spread", () => {
    const { lines, ceilings } = computeScenario(
      three,
      givenScenario({ ceilings: [givenCeiling("5.00", { spread: null })] }),
    );
    expect(lines.map(({ proposal }) => proposal)).toEqual([100_000, 100_000, 100_000]);
    expect(ceilings[0]).toMatchObject({ distance: 500 - 300_000, unplaced: 0 });
  });
});

describe("effects", () => {
  test("a cut counts only for what the review had not taken already", () => {
    const reviewed = { rating: "fair", reviewed_requested_yuan: "1100.00", approved_yuan: "1000.00" };
    const [line] = computeScenario([givenLine("a", { ...reviewed, idle_yuan: "30.00" })], givenScenario()).lines;
    expect(line?.effects.gross).toEqual({ ex_ante: 10_000, cut: 15_000, cancel: 0, recover: 3_000 });
    expect(line?.effects.net).toEqual({ ex_ante: 10_000, cut: 5_000, cancel: 0, recover: 3_000 });
  });

  test("what a decision gives back is no cut any more", () => {
    const decisions = { a: givenDecision({ proposal_yuan: "920.50" }) };
    const [line] = computeScenario([givenLine("a", { rating: "fair" })], givenScenario({ decisions })).lines;
    expect(line?.effects.gross.cut).toBe(7_950);
  });
});

describe("problems are named with their place", () => {
  test("of decisions", () => {
    const decisions = {
      a: givenDecision({ proposal_yuan: "-1.00" }),
      b: givenDecision({ proposal_yuan: "abc" }),
      c: givenDecision({ proposal_yuan: "1100.00", reason: " " }),
      gone: givenDecision(),
    };
    const lines = ["a", "b", "c"].map((code) => givenLine(code));
    expect(problemsOf(lines, givenScenario({ decisions }, { growth_rate: "0.05" }))).toEqual([
      { code: "proposal_negative", line: "a" },
      { code: "proposal_not_money", line: "b" },
      { code: "reason_missing", line: "c" },
      { code: "over_growth_ceiling", line: "c", by: 5_000 },
      { code: "line_unknown", line: "gone" },
    ]);
  });

  test("of rules with gaps, overlaps and rates outside their range", () => {
    const [, , fair, poor] = usualRules;
    if (!fair || !poor) throw new Error("the usual rules are four");
    const rules = { ratings: [{ ...fair, applied_rate: "0.25" }, poor, poor] };
    expect(problemsOf([], givenScenario({}, rules))).toEqual([
      { code: "rules_gap", region: null, rating: "excellent" },
      { code: "rules_gap", region: null, rating: "good" },
      { code: "rate_outside_range", region: null, rating: "fair" },
      { code: "rules_overlap", region: null, rating: "poor" },
    ]);
  });

  test("of ceilings", () => {
    const decisions = { a: givenDecision({ proposal_yuan: "900.00", is_locked: true }) };
    const ceilings = [
      givenCeiling("500.00"),
      givenCeiling("600.00", { spread: null }),
      givenCeiling("x", { by: "department", code: "D1" }),
    ];
    expect(problemsOf([givenLine("a")], givenScenario({ decisions, ceilings }))).toEqual([
      { code: "ceiling_below_locked", ceiling: 0, by: 40_000 },
      { code: "ceiling_repeated", ceiling: 1 },
      { code: "ceiling_below_locked", ceiling: 1, by: 30_000 },
      { code: "ceiling_not_money", ceiling: 2 },
    ]);
  });
});
