import fc from "fast-check";
import { expect, test } from "vitest";
import { computeScenario } from "../../../client/planning/arithmetic/computeScenario.ts";
import { effects } from "../../../client/planning/arithmetic/effectsOf.ts";
import { proposeLine } from "../../../client/planning/arithmetic/proposeLine.ts";
import { readRules } from "../../../client/planning/arithmetic/ruleBook.ts";
import { ceilingKinds, type Scenario } from "../../../client/planning/arithmetic/Scenario.ts";
import { spreadAmount } from "../../../client/planning/arithmetic/spreadAmount.ts";
import { allTotals, type Totals } from "../../../client/planning/arithmetic/totals.ts";
import { someCase } from "./givenScenario.ts";

const sum = (amounts: Iterable<number>) => [...amounts].reduce((total, amount) => total + amount, 0);
const isBalanced = ({ baseline, changes, proposal }: Totals) => baseline + sum(Object.values(changes)) === proposal;

test("baselines and changes are the proposals, in every line and every grouping", () => {
  fc.assert(
    fc.property(someCase, ({ lines, scenario }) => {
      const computed = computeScenario(lines, scenario);
      for (const { baseline, changes, proposal } of computed.lines) {
        expect(baseline + sum(Object.values(changes))).toBe(proposal);
        expect(proposal).toBeGreaterThanOrEqual(0);
      }
      const groups = allTotals(computed.lines);
      for (const kind of ceilingKinds) {
        const parts = [...groups[kind].values()];
        expect(parts.every(isBalanced)).toBe(true);
        expect(sum(parts.map(({ proposal }) => proposal))).toBe(computed.total.proposal);
        for (const effect of effects) expect(sum(parts.map(({ net }) => net[effect]))).toBe(computed.total.net[effect]);
      }
    }),
  );
});

test("a locked line never moves", () => {
  fc.assert(
    fc.property(someCase, ({ lines, scenario }) => {
      const book = readRules(scenario);
      for (const line of computeScenario(lines, scenario).lines.filter(({ isLocked }) => isLocked)) {
        expect(line.changes.envelope).toBe(0);
        expect(line.proposal).toBe(proposeLine(line.line, book).proposal);
      }
    }),
  );
});

test("the order of lines changes nothing", () => {
  const shuffled = someCase.chain(({ lines, scenario }) =>
    fc.record({
      lines: fc.constant(lines),
      scenario: fc.constant(scenario),
      others: fc.shuffledSubarray([...lines], { minLength: lines.length }),
    }),
  );
  const byCode = (lines: Parameters<typeof computeScenario>[0], scenario: Scenario) =>
    Object.fromEntries(computeScenario(lines, scenario).lines.map((one) => [one.line.code, one.proposal]));
  fc.assert(
    fc.property(shuffled, ({ lines, scenario, others }) => {
      expect(byCode(others, scenario)).toEqual(byCode(lines, scenario));
    }),
  );
});

test("no effect counts twice, nor more than its line lost", () => {
  fc.assert(
    fc.property(someCase, ({ lines, scenario }) => {
      for (const { line, effects: found, baseline, proposal } of computeScenario(lines, scenario).lines) {
        const { gross, net } = found;
        expect(gross.cut === 0 || gross.cancel === 0).toBe(true);
        expect(gross.cut + gross.cancel).toBeLessThanOrEqual(Math.max(0, baseline - proposal));
        expect(net.cut + net.cancel + net.ex_ante).toBeLessThanOrEqual(
          Math.max(gross.cut + gross.cancel, gross.ex_ante),
        );
        expect(net.recover).toBe(scenario.rules.recovers_idle ? line.idle : 0);
      }
    }),
  );
});

test("a higher rate never raises the proposal of a fair-rated line before the envelope", () => {
  const rates = fc.tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 1_000_000 }));
  fc.assert(
    fc.property(someCase, rates, ({ lines, scenario }, [one, other]) => {
      const atRate = (millionths: number) => {
        const text = (millionths / 1e6).toFixed(6);
        const ratings = [
          {
            region_code: null,
            rating: "fair",
            action: "cut",
            minimum_rate: null,
            maximum_rate: null,
            applied_rate: text,
          } as const,
        ];
        const book = readRules({ ...scenario, rules: { ...scenario.rules, ratings } });
        return lines.filter(({ rating }) => rating === "fair").map((line) => proposeLine(line, book).proposal);
      };
      const [low, high] = [atRate(Math.min(one, other)), atRate(Math.max(one, other))];
      for (const [at, amount] of high.entries()) expect(amount).toBeLessThanOrEqual(low[at] ?? Number.NaN);
    }),
  );
});

test("spreading is exact: what is taken and what is not are the amount, and nobody takes more than its room", () => {
  const takers = fc.uniqueArray(
    fc.record({
      code: fc.string({ minLength: 1, maxLength: 3 }),
      room: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9_000_000_000_000 })),
      order: fc.integer({ min: 1, max: 3 }),
    }),
    { selector: ({ code }) => code },
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_000_000_000_000 }), takers, (amount, given) => {
      const { taken, unplaced } = spreadAmount(amount, given);
      expect(sum(taken) + unplaced).toBe(amount);
      expect(given.every(({ room }, at) => (taken[at] ?? 0) >= 0 && (taken[at] ?? 0) <= room)).toBe(true);
      expect(unplaced === 0 || given.every(({ room }, at) => taken[at] === room)).toBe(true);
    }),
  );
});
