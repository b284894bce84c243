import { fenOf } from "./fen.ts";
import { type CeilingKind, type Method, type Rating, ratings } from "./Scenario.ts";

/** What the arithmetic reads of a row of `planning_lines`: amounts are decimal text in yuan. */
export interface LineRow {
  readonly subject_code: string;
  readonly current_department_code: string | null;
  readonly region_code: string | null;
  readonly function_class_code: string | null;
  readonly fund_type_code: string | null;
  readonly is_new_request: boolean;
  readonly is_ended: boolean;
  readonly rating: string | null;
  readonly adjusted_yuan: string | null;
  readonly prior_adjusted_yuan: string | null;
  readonly prior_executed_yuan: string | null;
  readonly requested_yuan: string | null;
  readonly reviewed_requested_yuan: string | null;
  readonly approved_yuan: string | null;
  readonly idle_yuan: string | null;
  readonly baseline_adjusted_yuan: string | null;
  readonly baseline_executed_yuan: string | null;
  readonly baseline_mean_yuan: string | null;
  readonly baseline_trend_yuan: string | null;
}

/** A line of evidence, its amounts in whole fen; read once, computed with many times. */
export interface Line {
  readonly code: string;
  readonly region: string | null;
  readonly groups: Readonly<Record<CeilingKind, string>>;
  readonly isNew: boolean;
  readonly isEnded: boolean;
  readonly rating: Rating | null;
  readonly adjusted: number | null;
  readonly executed: number | null;
  readonly priorAdjusted: number | null;
  readonly priorExecuted: number | null;
  readonly requested: number | null;
  readonly reviewedRequested: number | null;
  readonly approved: number | null;
  readonly idle: number;
  readonly baselines: Readonly<Record<Method, number | null>>;
}

/** The group of lines whose function class, fund type or department nobody knows. */
export const UNKNOWN = "unknown";

/** Reads the amounts of a row; an amount that is not known stays so. */
export function readLine(row: LineRow): Line {
  return {
    code: row.subject_code,
    region: row.region_code,
    groups: {
      department: row.current_department_code ?? UNKNOWN,
      function_class: row.function_class_code ?? UNKNOWN,
      fund_type: row.fund_type_code ?? UNKNOWN,
      whole: "",
    },
    isNew: row.is_new_request,
    isEnded: row.is_ended,
    rating: ratings.find((rating) => rating === row.rating) ?? null,
    adjusted: fenOf(row.adjusted_yuan),
    executed: fenOf(row.baseline_executed_yuan),
    priorAdjusted: fenOf(row.prior_adjusted_yuan),
    priorExecuted: fenOf(row.prior_executed_yuan),
    requested: fenOf(row.requested_yuan),
    reviewedRequested: fenOf(row.reviewed_requested_yuan),
    approved: fenOf(row.approved_yuan),
    idle: fenOf(row.idle_yuan) ?? 0,
    baselines: {
      adjusted: fenOf(row.baseline_adjusted_yuan),
      executed: fenOf(row.baseline_executed_yuan),
      mean: fenOf(row.baseline_mean_yuan),
      trend: fenOf(row.baseline_trend_yuan),
    },
  };
}
