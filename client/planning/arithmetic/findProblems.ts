import type { CeilingResult } from "./applyCeilings.ts";
import { fenOf, millionthsOf } from "./fen.ts";
import type { Line } from "./Line.ts";
import { growthCeiling, type RuleBook } from "./ruleBook.ts";
import { type Decision, type Rating, type RatingRule, ratings, type Scenario } from "./Scenario.ts";

/** What is wrong with a scenario, and where. Amounts are in fen. */
export type Problem =
  | { readonly code: LineProblem; readonly line: string }
  | { readonly code: "over_growth_ceiling"; readonly line: string; readonly by: number }
  | { readonly code: RuleProblem; readonly region: string | null; readonly rating: Rating }
  | { readonly code: "ceiling_below_locked"; readonly ceiling: number; readonly by: number }
  | { readonly code: "ceiling_repeated" | "ceiling_not_money"; readonly ceiling: number };

type LineProblem = "proposal_negative" | "proposal_not_money" | "reason_missing" | "line_unknown";
type RuleProblem = "rules_gap" | "rules_overlap" | "rate_outside_range";

/** Everything wrong with a scenario whose ceilings came out so. */
export function findProblems(
  scenario: Scenario,
  lines: ReadonlyMap<string, Line>,
  book: RuleBook,
  ceilings: readonly CeilingResult[],
): readonly Problem[] {
  return [
    ...Object.entries(scenario.decisions).flatMap(([code, decision]) =>
      decisionProblems(code, decision, lines.get(code), book),
    ),
    ...ruleProblems(scenario.rules.ratings),
    ...ceilingProblems(ceilings),
  ];
}

function decisionProblems(code: string, decision: Decision, line: Line | undefined, book: RuleBook): Problem[] {
  const { proposal_yuan, is_locked, reason } = decision;
  if (line === undefined) return [{ code: "line_unknown", line: code }];
  if (proposal_yuan === null) return [];
  const amount = fenOf(proposal_yuan);
  if (amount === null) return [{ code: "proposal_not_money", line: code }];
  const found: Problem[] = [];
  if (amount < 0) found.push({ code: "proposal_negative", line: code });
  // A lock keeps what is there; only another amount has to be defended.
  if (!is_locked && (reason ?? "").trim() === "") found.push({ code: "reason_missing", line: code });
  const ceiling = growthCeiling(book, line);
  if (ceiling !== null && amount > ceiling)
    found.push({ code: "over_growth_ceiling", line: code, by: amount - ceiling });
  return found;
}

function ruleProblems(rules: readonly RatingRule[]): Problem[] {
  const regions = [...new Set([null, ...rules.map(({ region_code }) => region_code)])];
  return regions.flatMap((region) => ratings.flatMap((rating) => problemsOfRating(rules, region, rating)));
}

function problemsOfRating(rules: readonly RatingRule[], region: string | null, rating: Rating): Problem[] {
  const own = rules.filter((rule) => rule.region_code === region && rule.rating === rating);
  const place = { region, rating };
  const hasRule = own.length > 0 || rules.some((rule) => rule.region_code === null && rule.rating === rating);
  return [
    ...(hasRule ? [] : [{ code: "rules_gap" as const, ...place }]),
    ...(own.length > 1 ? [{ code: "rules_overlap" as const, ...place }] : []),
    ...(own.some(isOutsideRange) ? [{ code: "rate_outside_range" as const, ...place }] : []),
  ];
}

/** A cut needs a rate, within its range where it has one. */
function isOutsideRange({ action, applied_rate, minimum_rate, maximum_rate }: RatingRule): boolean {
  if (action !== "cut") return false;
  const rate = millionthsOf(applied_rate);
  if (rate === null) return true;
  return rate < (millionthsOf(minimum_rate) ?? 0) || rate > (millionthsOf(maximum_rate) ?? 1_000_000);
}

function ceilingProblems(results: readonly CeilingResult[]): Problem[] {
  const seen = new Set<string>();
  return results.flatMap(({ ceiling, limit, locked }, at): Problem[] => {
    const key = `${ceiling.by} ${ceiling.code ?? ""}`;
    const isRepeated = seen.has(key);
    seen.add(key);
    if (limit === null || limit < 0) return [{ code: "ceiling_not_money", ceiling: at }];
    return [
      ...(isRepeated ? [{ code: "ceiling_repeated" as const, ceiling: at }] : []),
      ...(limit < locked ? [{ code: "ceiling_below_locked" as const, ceiling: at, by: locked - limit }] : []),
    ];
  });
}
