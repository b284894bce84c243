import fc from "fast-check";
import { yuanOf } from "../../../client/planning/arithmetic/fen.ts";
import type { Line } from "../../../client/planning/arithmetic/Line.ts";
import { readLine } from "../../../client/planning/arithmetic/Line.ts";
import {
  actions,
  type Ceiling,
  type Decision,
  methods,
  type Rating,
  type RatingRule,
  ratings,
  type Scenario,
  spreads,
} from "../../../client/planning/arithmetic/Scenario.ts";

type LineRow = Parameters<typeof readLine>[0];

/** A line of evidence with 1000 yuan adjusted and 900 executed in both years; `more` replaces parts of it. */
export function givenLine(subject_code: string, more: Partial<LineRow> = {}): Line {
  return readLine({
    subject_code,
    current_department_code: "D1",
    region_code: "R1",
    function_class_code: "F1",
    fund_type_code: null,
    is_new_request: false,
    is_ended: false,
    rating: null,
    adjusted_yuan: "1000.00",
    prior_adjusted_yuan: "1000.00",
    prior_executed_yuan: "900.00",
    requested_yuan: null,
    reviewed_requested_yuan: null,
    approved_yuan: null,
    idle_yuan: null,
    baseline_adjusted_yuan: "1000.00",
    baseline_executed_yuan: "900.00",
    baseline_mean_yuan: "800.00",
    baseline_trend_yuan: "1100.00",
    ...more,
  });
}

const CUT = { minimum_rate: "0.1", maximum_rate: "0.2", applied_rate: "0.15" } as const;
const NOTHING = { minimum_rate: null, maximum_rate: null, applied_rate: null } as const;

/** A rule for every rating: two keep, fair cuts 15 %, poor cancels. */
export const usualRules: readonly RatingRule[] = [
  { region_code: null, rating: "excellent", action: "keep", ...NOTHING },
  { region_code: null, rating: "good", action: "keep", ...NOTHING },
  { region_code: null, rating: "fair", action: "cut", ...CUT },
  { region_code: null, rating: "poor", action: "cancel", ...NOTHING },
];

/** A scenario on adjusted budgets with the usual rules and nothing else. */
export function givenScenario(more: Partial<Scenario> = {}, rules: Partial<Scenario["rules"]> = {}): Scenario {
  return {
    name: "方案",
    description: "",
    budget_year: 2027,
    snapshot: "20261126T000000",
    region: null,
    department: null,
    method: "adjusted",
    rules: { ratings: usualRules, low_execution: null, recovers_idle: true, growth_rate: null, ...rules },
    ceilings: [],
    decisions: {},
    decided: null,
    ...more,
  };
}

/** A decision that leaves everything to the rules; `more` replaces parts of it. */
export function givenDecision(more: Partial<Decision> = {}): Decision {
  return {
    proposal_yuan: null,
    is_locked: false,
    priority: null,
    reason: "核定",
    by: "周",
    at: "2026-11-26T00:00:00Z",
    others: [],
    ...more,
  };
}

/** A ceiling of the whole. */
export function givenCeiling(ceiling_yuan: string, more: Partial<Ceiling> = {}): Ceiling {
  return { by: "whole", code: null, ceiling_yuan, spread: "proportion", gives_reserve: false, ...more };
}

/** Amounts in yuan from nothing to a hundred million, of which many are small and some do not exist. */
const money = fc
  .oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 10_000_000_000 }))
  .map((fen) => yuanOf(fen));
const maybeMoney = fc.option(money, { freq: 5 });
const rating = fc.option(fc.constantFrom<Rating>(...ratings), { freq: 4 });
const rate = fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => (millionths / 1e6).toFixed(6));

const line = fc.record<LineRow>({
  subject_code: fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom(..."abXY019") }),
  current_department_code: fc.constantFrom("D1", "D2", "D3"),
  region_code: fc.constantFrom("R1", "R2"),
  function_class_code: fc.constantFrom("F1", "F2", null),
  fund_type_code: fc.constantFrom("T1", null),
  is_new_request: fc.boolean(),
  is_ended: fc.boolean(),
  rating,
  adjusted_yuan: maybeMoney,
  prior_adjusted_yuan: maybeMoney,
  prior_executed_yuan: maybeMoney,
  requested_yuan: maybeMoney,
  reviewed_requested_yuan: maybeMoney,
  approved_yuan: fc.option(money, { freq: 1 }),
  idle_yuan: maybeMoney,
  baseline_adjusted_yuan: maybeMoney,
  baseline_executed_yuan: maybeMoney,
  baseline_mean_yuan: maybeMoney,
  baseline_trend_yuan: maybeMoney,
});

/** Up to thirty lines of evidence of any kind. */
export const someLines: fc.Arbitrary<readonly Line[]> = fc
  .uniqueArray(line, { minLength: 1, maxLength: 30, selector: ({ subject_code }) => subject_code })
  .map((rows) => rows.map((row) => readLine(row)));

const ceiling = (by: Ceiling["by"], code: string | null) =>
  fc.record<Ceiling>({
    by: fc.constant(by),
    code: fc.constant(code),
    ceiling_yuan: money,
    spread: fc.option(fc.constantFrom(...spreads), { freq: 5 }),
    gives_reserve: fc.boolean(),
  });

const ceilings: fc.Arbitrary<readonly Ceiling[]> = fc
  .tuple(
    ceiling("whole", null),
    ceiling("department", "D1"),
    ceiling("department", "D2"),
    ceiling("function_class", "unknown"),
    ceiling("fund_type", "T1"),
  )
  .chain((all) => fc.subarray(all));

const decision: fc.Arbitrary<Decision> = fc
  .record({
    proposal_yuan: fc.option(money, { freq: 1 }),
    is_locked: fc.boolean(),
    priority: fc.option(fc.integer({ min: 1, max: 9 })),
  })
  .map((drawn) => givenDecision(drawn));

const rule = (one: Rating, region_code: string | null) =>
  fc
    .record({ action: fc.constantFrom(...actions), applied_rate: fc.option(rate, { freq: 5 }) })
    .map((drawn): RatingRule => ({ region_code, rating: one, minimum_rate: null, maximum_rate: null, ...drawn }));

const ratingRules = fc
  .tuple(...ratings.flatMap((one) => [rule(one, null), rule(one, "R1")]))
  .chain((all) => fc.subarray(all));

/** A scenario of any rules, ceilings and decisions on some of the codes given. */
export function someScenario(codes: readonly string[]): fc.Arbitrary<Scenario> {
  return fc
    .record({
      method: fc.constantFrom(...methods),
      ratings: ratingRules,
      low_execution: fc.option(fc.record({ floor_rate: rate, allowance_rate: rate })),
      recovers_idle: fc.boolean(),
      growth_rate: fc.option(rate),
      ceilings,
      decisions: fc.dictionary(fc.constantFrom(...codes), decision, { maxKeys: 10 }),
    })
    .map(({ method, ceilings, decisions, ...rules }) => givenScenario({ method, ceilings, decisions }, rules));
}

/** Lines, and a scenario for them. */
export const someCase = someLines.chain((lines) =>
  fc.record({ lines: fc.constant(lines), scenario: someScenario(lines.map(({ code }) => code)) }),
);
