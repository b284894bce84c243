/** Ratings that rules know, best first. */
export const ratings = ["excellent", "good", "fair", "poor"] as const;
export type Rating = (typeof ratings)[number];

/** How next year's amount of a line is first guessed. */
export const methods = ["adjusted", "executed", "mean", "trend"] as const;
export type Method = (typeof methods)[number];

/** What a rule of ratings does to a line. */
export const actions = ["keep", "raise", "cut", "cancel"] as const;
export type Action = (typeof actions)[number];

/** What a ceiling holds together, in the order in which ceilings are spread. */
export const ceilingKinds = ["department", "function_class", "fund_type", "whole"] as const;
export type CeilingKind = (typeof ceilingKinds)[number];

/** In which order lines give and take; null compares only. */
export const spreads = ["proportion", "priority", "rating"] as const;
export type Spread = (typeof spreads)[number];

/** A plan of next year's amounts as it is kept: amounts are decimal text in yuan, rates decimal text. */
export interface Scenario {
  readonly name: string;
  readonly description: string;
  readonly budget_year: number;
  readonly snapshot: string;
  readonly region: string | null;
  readonly department: string | null;
  readonly method: Method;
  readonly rules: Rules;
  readonly ceilings: readonly Ceiling[];
  /** What people decided, by code of the subject. */
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly decided: Decided | null;
}

export interface Rules {
  readonly ratings: readonly RatingRule[];
  readonly low_execution: LowExecution | null;
  readonly recovers_idle: boolean;
  /** How much a line may grow over its adjusted budget; null: as much as it likes. */
  readonly growth_rate: string | null;
}

/** What a rating does in a region; region null: in all that have no rule of their own. */
export interface RatingRule {
  readonly region_code: string | null;
  readonly rating: Rating;
  readonly action: Action;
  readonly minimum_rate: string | null;
  readonly maximum_rate: string | null;
  readonly applied_rate: string | null;
}

/** A line under the floor two years running is capped at what it executed and the allowance. */
export interface LowExecution {
  readonly floor_rate: string;
  readonly allowance_rate: string;
}

export interface Ceiling {
  readonly by: CeilingKind;
  /** Null for the whole only. */
  readonly code: string | null;
  readonly ceiling_yuan: string;
  readonly spread: Spread | null;
  readonly gives_reserve: boolean;
}

export interface Decision {
  readonly proposal_yuan: string | null;
  readonly is_locked: boolean;
  /** 1 is given first and taken from last; null is the middle, 5. */
  readonly priority: number | null;
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
  /** What others wrote at the same time and was not taken. */
  readonly others: readonly OtherDecision[];
}

export interface OtherDecision {
  readonly proposal_yuan: string | null;
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
}

export interface Decided {
  readonly by: string;
  readonly at: string;
  readonly session: string;
}
