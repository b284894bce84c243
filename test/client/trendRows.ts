import type { Queries } from "../../sql/types.ts";

/** A few literal rows for the charts of trends: a year without data, one in progress, one planned. */
type Rows<Name extends keyof Queries> = readonly Queries[Name]["row"][];
type TrendRow = Queries["trend_by_year"]["row"];

const nothing: TrendRow = {
  fiscal_year: 0,
  latest_month: null,
  is_in_progress: false,
  has_money: false,
  project_count: 0,
  initial_yuan: null,
  adjusted_yuan: null,
  executed_yuan: null,
  planned_yuan: null,
  real_initial_yuan: null,
  real_adjusted_yuan: null,
  real_executed_yuan: null,
  execution_rate: null,
  execution_rate_of_initial: null,
  base_year: null,
  deflator_name: null,
  deflator_name_en: null,
  price_index: null,
};

function spent(fiscal_year: number, yi: number, paid: number): TrendRow {
  return {
    ...nothing,
    fiscal_year,
    has_money: true,
    latest_month: 12,
    initial_yuan: `${yi}00000000.00`,
    adjusted_yuan: `${yi + 1}00000000.00`,
    executed_yuan: `${paid}00000000.00`,
    execution_rate: paid / (yi + 1),
    execution_rate_of_initial: paid / yi,
  };
}

const priced = {
  base_year: 2021,
  deflator_name: "居民消费价格指数",
  deflator_name_en: "Consumer price index",
  price_index: 100,
};

export const trendRows: Rows<"trend_by_year"> = [
  { ...spent(2021, 10, 10), ...priced, real_initial_yuan: "1000000000.00", real_adjusted_yuan: "1100000000.00" },
  { ...nothing, fiscal_year: 2022 },
  spent(2023, 12, 12),
  { ...spent(2024, 13, 7), latest_month: 6, is_in_progress: true },
  { ...nothing, fiscal_year: 2025, has_money: true, planned_yuan: "1500000000.00", initial_yuan: "1500000000.00" },
];

export const growthRows: Rows<"growth_by_year"> = [2021, 2022, 2023].map((fiscal_year, at) => ({
  fiscal_year,
  measure_name: "adjusted_yuan",
  value_yuan: `${10 + at}00000000.00`,
  prior_yuan: at === 0 ? null : `${9 + at}00000000.00`,
  change_rate: at === 0 ? null : 0.1 / at,
  annual_growth_rate: at === 0 ? null : 0.095,
  real_yuan: null,
  real_change_rate: at === 1 ? 0.08 : null,
  real_annual_growth_rate: null,
  matched_yuan: at === 0 ? null : "900000000.00",
  matched_prior_yuan: at === 0 ? null : "950000000.00",
  matched_change_rate: at === 0 ? null : -0.0526,
  real_matched_change_rate: null,
  new_yuan: at === 0 ? null : "200000000.00",
  ended_yuan: at === 0 ? null : "100000000.00",
}));

const names = ["教育局", "卫生健康局", "交通运输局"];
const standings = [
  [1, 2, 3],
  [2, 1, 3],
  [3, 13, 1],
];

/** The third one was not among those shown in the second year, and leads in the last. */
export const groupRows: Rows<"trend_by_group"> = [2021, 2022, 2023].flatMap((fiscal_year, year) =>
  names.map((group_name, at) => {
    const rank = standings[at]?.[year] ?? 0;
    return {
      fiscal_year,
      group_code: `20${at}`,
      group_name,
      group_name_en: group_name,
      open_code: `20${at}`,
      is_in_progress: year === 2,
      value_yuan: `${14 - rank}00000000.00`,
      real_yuan: null,
      change_rate: year === 0 ? null : 0.1,
      annual_growth_rate: year === 0 ? null : 0.05,
      real_annual_growth_rate: null,
      money_share: 0.3,
      rank,
      execution_rate: 0.9,
      execution_rate_of_initial: 0.95,
    };
  }),
);

export const restatedRows: Rows<"restated_by_year"> = [2021, 2022].map((fiscal_year, at) => ({
  fiscal_year,
  adjusted_yuan: "1000000000.00",
  unchanged_yuan: at === 0 ? "700000000.00" : "1000000000.00",
  moved_yuan: at === 0 ? "200000000.00" : null,
  unmapped_yuan: at === 0 ? "100000000.00" : null,
  moved_share: at === 0 ? 0.2 : 0,
  mapped_share: at === 0 ? 0.9 : 1,
}));

const steps: readonly [string, number, number, number][] = [
  ["first", 10, 0, 10],
  ["increased", 2, 10, 12],
  ["decreased", -1, 12, 11],
  ["new", 4, 11, 15],
  ["ended", -3, 15, 12],
  ["last", 12, 0, 12],
];

export const changeRows: Rows<"budget_change"> = steps.map(([change_step, change, from, to], at) => ({
  change_step,
  step_order: at + 1,
  project_count: at + 1,
  change_yuan: `${change}00000000.00`,
  from_yuan: `${from}00000000.00`,
  to_yuan: `${to}00000000.00`,
  real_change_yuan: null,
  real_from_yuan: null,
  real_to_yuan: null,
}));

export const comparedRows: Rows<"departments_compared"> = [2022, 2023].flatMap((fiscal_year, year) =>
  ["department", "other", "peers"].map((subject, at) => ({
    fiscal_year,
    subject,
    department_code: `20${at}`,
    department_name: names[at] ?? "",
    department_count: subject === "peers" ? 39 : 1,
    is_in_progress: false,
    initial_yuan: `${3 + at + year}0000000.00`,
    adjusted_yuan: `${4 + at + year}0000000.00`,
    executed_yuan: `${3 + at + year}0000000.00`,
    real_initial_yuan: null,
    real_adjusted_yuan: null,
    real_executed_yuan: null,
    execution_rate: 0.9 - at / 50,
    execution_rate_of_initial: 0.95,
  })),
);
