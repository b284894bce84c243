import { cellOf, readDemoList } from "./readDemoList.ts";

/** What one fiscal year of the city is meant to look like. Amounts in fen, rates and shares as ratios. */
export interface YearPlan {
  readonly year: number;
  /** Projects with money. */
  readonly projects: number;
  /** Sum of initial budgets; in `PUBLISHED_YEAR` of adjusted budgets. */
  readonly budget: number;
  readonly execution_rate: number;
  /** Share of projects, and of whole departments, that evaluate themselves. */
  readonly self_share: number;
  readonly department_self_share: number;
  /** Share of projects, staff costs apart, whose targets were approved with the budget. */
  readonly target_share: number;
  readonly monitored_share: number;
  readonly monitored_departments: number;
  readonly finance_evaluations: number;
  readonly department_evaluations: number;
  readonly third_party_departments: number;
  /** Applied rate of the cut for a fair rating in this budget year. */
  readonly cut_rate: number;
  /** Long-idle balances called back in this year. */
  readonly recovered: number;
  readonly reviews: ReviewPlan;
}

/** Ex-ante reviews of one budget year: how many have which outcome, and the money of them in fen. */
export interface ReviewPlan {
  readonly reduced: number;
  readonly maintained: number;
  readonly refused: number;
  readonly raised: number;
  readonly undecided: number;
  readonly requested: number;
  readonly refused_requested: number;
  readonly reduced_requested: number;
  readonly reduced_approved: number;
}

/** Fen in a hundred yuan (0.01 万元), the step in which budgets are set. */
export const STEP = 10_000;
/** Fen in 万元. */
export const WAN = 1_000_000;
/** The year in progress has months up to this one. */
export const LATEST_MONTH = 10;
/** The year whose evaluations the bureau published, and the one whose reviews, targets and cuts it published. */
export const PUBLISHED_YEAR = 2021;
/** Years that also have monthly figures. */
export const MONTHLY_FROM = 2024;

const FEN_IN_A_MILLION_YUAN = 100_000_000;

/** The plan of every year, oldest first; the last year is in progress. */
export function readPlan(): YearPlan[] {
  return readDemoList("plan").map((record) => {
    const number = (column: string) => Number(cellOf(record, column));
    const money = (column: string) => Math.round(number(column) * FEN_IN_A_MILLION_YUAN);
    return {
      year: number("year"),
      projects: number("projects"),
      budget: money("budget_million"),
      execution_rate: number("execution_rate"),
      self_share: number("self_share"),
      department_self_share: number("department_self_share"),
      target_share: number("target_share"),
      monitored_share: number("monitored_share"),
      monitored_departments: number("monitored_departments"),
      finance_evaluations: number("finance_evaluations"),
      department_evaluations: number("department_evaluations"),
      third_party_departments: number("third_party_departments"),
      cut_rate: number("cut_rate"),
      recovered: money("recovered_million"),
      reviews: reviewPlan(number, money),
    };
  });
}

function reviewPlan(number: (column: string) => number, money: (column: string) => number): ReviewPlan {
  return {
    reduced: number("reduced"),
    maintained: number("maintained"),
    refused: number("refused"),
    raised: number("raised"),
    undecided: number("undecided"),
    requested: money("requested_million"),
    refused_requested: money("refused_million"),
    reduced_requested: money("reduced_million"),
    reduced_approved: money("reduced_approved_million"),
  };
}
