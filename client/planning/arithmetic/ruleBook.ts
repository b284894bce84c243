import { fenOf, millionthsOf, shareOf } from "./fen.ts";
import type { Line } from "./Line.ts";
import type { Action, Decision, Method, Rating, Rules, Scenario } from "./Scenario.ts";

/** A rule of ratings as the arithmetic applies it. */
export interface AppliedRule {
  readonly action: Action;
  /** In millionths; 0 where none is given. */
  readonly rate: number;
}

/** A scenario's rules with their rates read, so that a line is computed without reading text. */
export interface RuleBook {
  readonly method: Method;
  readonly ratingRules: ReadonlyMap<string, AppliedRule>;
  readonly lowExecution: { readonly floor: number; readonly allowance: number } | null;
  readonly recoversIdle: boolean;
  readonly growth: number | null;
  readonly decisions: ReadonlyMap<string, ReadDecision>;
}

/** A decision of a person, its amount in fen; null where it leaves the amount to the rules. */
export interface ReadDecision {
  readonly amount: number | null;
  readonly isLocked: boolean;
  readonly priority: number;
}

/** The priority of a line that nobody gave one. */
export const MIDDLE = 5;

/** Reads the rules and decisions of a scenario. Of two rules for one rating and region the first holds; both are a problem. */
export function readRules({ method, rules, decisions }: Pick<Scenario, "method" | "rules" | "decisions">): RuleBook {
  const { low_execution: low, growth_rate, recovers_idle } = rules;
  return {
    method,
    ratingRules: readRatingRules(rules),
    lowExecution: low && {
      floor: millionthsOf(low.floor_rate) ?? 0,
      allowance: millionthsOf(low.allowance_rate) ?? 0,
    },
    recoversIdle: recovers_idle,
    growth: millionthsOf(growth_rate),
    decisions: new Map(Object.entries(decisions).map(([code, decision]) => [code, readDecision(decision)])),
  };
}

/** The rule for a rating in a region: its own, else the one for all; null where there is none. */
export function ruleFor(book: RuleBook, rating: Rating | null, region: string | null): AppliedRule | null {
  if (rating === null) return null;
  return book.ratingRules.get(keyOf(region, rating)) ?? book.ratingRules.get(keyOf(null, rating)) ?? null;
}

/** What a line may grow to, in fen; null where nothing holds it. */
export function growthCeiling({ growth }: RuleBook, { adjusted, isNew }: Line): number | null {
  if (growth === null || adjusted === null || adjusted <= 0 || isNew) return null;
  return adjusted + shareOf(adjusted, growth);
}

function readRatingRules({ ratings }: Rules): Map<string, AppliedRule> {
  const book = new Map<string, AppliedRule>();
  for (const { region_code, rating, action, applied_rate } of ratings) {
    const key = keyOf(region_code, rating);
    if (!book.has(key)) book.set(key, { action, rate: millionthsOf(applied_rate) ?? 0 });
  }
  return book;
}

function readDecision({ proposal_yuan, is_locked, priority }: Decision): ReadDecision {
  return { amount: fenOf(proposal_yuan), isLocked: is_locked, priority: priority ?? MIDDLE };
}

function keyOf(region: string | null, rating: Rating): string {
  return `${rating} ${region ?? ""}`;
}
