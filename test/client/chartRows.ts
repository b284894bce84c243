import type { Queries } from "../../sql/types.ts";

/** A few literal rows for each chart: small numbers, one year in progress, one value missing. */
type Rows<Name extends keyof Queries> = readonly Queries[Name]["row"][];

/** Only the columns that a chart reads; the cast is the one place where a row is incomplete. */
function yearRow(row: Partial<Queries["overview_by_year"]["row"]>): Queries["overview_by_year"]["row"] {
  return row as Queries["overview_by_year"]["row"];
}

export const yearRows: Rows<"overview_by_year"> = [
  yearRow({
    fiscal_year: 2024,
    latest_month: 12,
    is_in_progress: false,
    initial_yuan: "10000000000.00",
    adjusted_yuan: "11000000000.00",
    executed_yuan: "9900000000.00",
    execution_rate: 0.9,
    execution_rate_of_initial: 0.99,
    saving_yuan: null,
  }),
  yearRow({
    fiscal_year: 2025,
    latest_month: 12,
    is_in_progress: false,
    initial_yuan: "12000000000.00",
    adjusted_yuan: "12500000000.00",
    executed_yuan: "11500000000.00",
    execution_rate: 0.92,
    execution_rate_of_initial: 0.958,
    saving_yuan: "200000000.00",
  }),
  yearRow({
    fiscal_year: 2026,
    latest_month: 6,
    is_in_progress: true,
    initial_yuan: "13000000000.00",
    adjusted_yuan: "13000000000.00",
    executed_yuan: "6000000000.00",
    execution_rate: 0.4615,
    execution_rate_of_initial: 0.4615,
    saving_yuan: "210000000.00",
  }),
];

const ratings = ["excellent", "good", "fair", "poor", "not_rated"];

export const ratingRows: Rows<"ratings_by_year"> = ["self", "finance"].flatMap((kind) =>
  [0.6, 0.3, 0.1, 0, null].map((share, at) => ({
    fiscal_year: 2025,
    kind,
    rating: ratings[at] ?? "",
    rating_order: at + 1,
    subject_count: Math.round((share ?? 0.2) * 10),
    funds_yuan: "1000000.00",
    share,
    funds_share: share,
  })),
);

export const effectRows: Rows<"effects_by_year"> = ["ex_ante", "cut", "cancel", "recover"].map((effect, at) => ({
  budget_year: 2025,
  effect,
  gross_yuan: `${4 - at}00000000.00`,
  double_counted_yuan: effect === "cut" ? "50000000.00" : "0.00",
  net_yuan: effect === "cut" ? "250000000.00" : `${4 - at}00000000.00`,
  decided_yuan: "0.00",
  realised_yuan: effect === "cut" ? "250000000.00" : `${4 - at}00000000.00`,
  proposed_yuan: effect === "cut" ? "20000000.00" : "0.00",
  base_yuan: "2000000000.00",
  rate: 0.15,
  subject_count: 3,
}));

export const monthRows: Rows<"execution_by_month"> = [3, 6, 9].map((month) => ({
  month,
  executed_to_date_yuan: `${month}00000000.00`,
  executed_in_month_yuan: "100000000.00",
  adjusted_yuan: "1200000000.00",
  execution_rate: month / 12 - 0.05,
  time_progress: month / 12,
}));

export const carryOverRows: Rows<"carry_over_ages"> = ["up_to_1", "1_to_2", "over_2"].map((age_band, at) => ({
  fiscal_year: 2025,
  age_band,
  age_order: at + 1,
  balance_yuan: `${3 - at}00000000.00`,
  project_count: 30 - at * 10,
}));

export const appraisalMeasureRows: Rows<"appraisal_measures"> = [
  ["ex_ante", "reviews_done", 2, 0.25, true] as const,
  ["self_evaluation", "self_scores_upheld", 170.5, 0.6, true] as const,
  ["disclosure", "results_disclosed", 0, null, false] as const,
].map(([criterion, appraisal_measure, numerator, earned_share, is_recorded], at) => ({
  criterion_order: at + 1,
  criterion,
  appraisal_measure,
  weight: 15,
  zero_at: 0,
  full_at: 1,
  minimum_yuan: null,
  allowed_days: null,
  is_recorded,
  judged_count: is_recorded ? 3 : 0,
  department_count: 4,
  numerator,
  denominator: 200,
  done_rate: numerator / 200,
  earned_share,
}));

export const appraisalYearRows: Rows<"appraisal_by_year"> = [2024, 2025, 2026].map((fiscal_year, at) => ({
  fiscal_year,
  is_in_progress: fiscal_year === 2026,
  placed_count: 4,
  mean_score: 70 + at,
  lowest_score: 40,
  lower_quartile_score: 60,
  median_score: 71,
  upper_quartile_score: 80,
  highest_score: 100,
  department_score: fiscal_year === 2024 ? null : 75.5 + at,
  department_place: fiscal_year === 2024 ? null : 2,
}));

export const reliabilityRows: Rows<"budget_reliability_by_year"> = [
  ["pi_1", "whole", [0.905, 0.979, 0.75], ["B", "A", null], [null, "A", null]] as const,
  ["pi_2_1", "department", [0.14, 0.077, 0.09], ["C", "B", null], [null, "B", null]] as const,
  ["pi_2_1", "function_class", [0.046, 0.024, 0.036], ["A", "A", null], [null, "A", null]] as const,
].flatMap(([pefa_indicator, head_type, rates, bands, scores]) =>
  rates.map((measured_rate, at) => ({
    fiscal_year: 2024 + at,
    pefa_indicator,
    head_type,
    is_in_progress: at === 2,
    measured_rate,
    deviation_rate: measured_rate,
    band: bands[at] ?? null,
    pefa_score: scores[at] ?? null,
  })),
);

export const headRows: Rows<"budget_heads"> = [
  ["205", "教育支出", "Education", 0.0078] as const,
  ["210", "卫生健康支出", "Health", -0.002] as const,
].map(([head, head_name, head_name_en, share_gap]) => ({
  fiscal_year: 2025,
  head_type: "function_class",
  head,
  head_name,
  head_name_en,
  initial_yuan: "1000000000.00",
  executed_yuan: "1010000000.00",
  outturn_rate: 1.01,
  initial_share: 0.2,
  executed_share: 0.2 + share_gap,
  share_gap,
}));

export const findingRows: Rows<"data_quality_by_year"> = [
  [null, "info", 5] as const,
  [null, "warning", 3] as const,
  [2025, "error", 1] as const,
  [2025, "warning", 4] as const,
].map(([fiscal_year, severity, finding_count]) => ({
  fiscal_year,
  severity,
  finding_count,
  intake_count: finding_count,
  check_count: 0,
}));
