import type { Dimension, Mart, Measure, NameTable, Part, RatioMeasure, SumMeasure } from "./Mart.ts";

const codes = (list: string): NameTable => ({
  table: "core.dim_code",
  code: "code",
  zh: "code_name",
  en: "code_name_en",
  where: `list = '${list}'`,
});

const groups = (grouping: string): NameTable => ({
  table: "marts.group_name",
  code: "group_code",
  zh: "group_name",
  en: "group_name_en",
  where: `grouping = '${grouping}' and to_year is null`,
});

const year = (name: string): Dimension => ({ name, isYear: true });

const region: Dimension = {
  name: "region_code",
  names: { table: "core.dim_region", code: "region_code", zh: "own_level_name", en: "own_level_name_en" },
  into: "department_code",
};

const departmentNames: NameTable = {
  table: "core.dim_department",
  code: "department_code",
  zh: "department_name",
  en: "department_name",
};

const department = (into?: string): Dimension => ({
  name: "department_code",
  names: departmentNames,
  ...(into === undefined ? {} : { into }),
});

const coded = (name: string, list: string): Dimension => ({ name, names: codes(list) });
const plain = (name: string): Dimension => ({ name });

const yuan = (name: string): SumMeasure => ({ name, unit: "yuan", value: name });
const count = (name: string, value = name): SumMeasure => ({ name, unit: "count", value });
const stock = (measure: SumMeasure): SumMeasure => ({ ...measure, isStock: true });
const part = (name: string, value = name): Part => ({ name, value });

/** A ratio of sums of two columns, or of what is computed of a row. */
function ratio(name: string, numerator: string | Part, denominator: string | Part): RatioMeasure {
  const asPart = (one: string | Part) => (typeof one === "string" ? part(one) : one);
  return { name, unit: "ratio", numerator: asPart(numerator), denominator: asPart(denominator) };
}

/** A mean: what is added up, over how many it is of. */
function mean(name: string, total: string | Part, over: string | Part): RatioMeasure {
  return { ...ratio(name, total, over), unit: "score" };
}

/** The plain mean of a column over the rows that have it. */
function meanOf(name: string, column: string): RatioMeasure {
  return mean(name, column, part(`${column}_known`, `if(${column} is null, 0, 1)`));
}

const money: readonly [Measure, ...Measure[]] = [
  yuan("executed_yuan"),
  yuan("initial_yuan"),
  yuan("adjusted_yuan"),
  ratio("execution_rate", "executed_yuan", "adjusted_yuan"),
  ratio("execution_rate_of_initial", "executed_yuan", "initial_yuan"),
];

/** What the explorer offers, the broadest first. Definitions are those of the glossary. */
export const marts: readonly [Mart, ...Mart[]] = [
  {
    name: "department_year",
    year: "fiscal_year",
    dimensions: [region, department(), year("fiscal_year")],
    measures: [
      ...money,
      yuan("unspent_yuan"),
      stock(yuan("carry_over_yuan")),
      stock(count("project_count")),
      count("ex_ante_count"),
      yuan("saving_yuan"),
      ratio("saving_rate", "saving_yuan", "ex_ante_decided_requested_yuan"),
      ratio("target_coverage_rate", "target_funds_yuan", "initial_yuan"),
      ratio("quantified_share", "quantified_count", "indicator_count"),
      ratio("target_met_rate", "met_count", part("judged_count", "met_count + missed_count")),
      count("warning_count"),
      ratio("evaluation_coverage_rate", "self_evaluated_funds_yuan", "adjusted_yuan"),
      mean("mean_self_score", "self_score_total", "self_scored_count"),
      mean("mean_other_score", "other_score_total", "other_scored_count"),
      mean("mean_score_gap", "score_gap_total", "score_gap_count"),
      ratio("good_or_better_share", "other_good_count", "other_rated_count"),
      ratio("downgraded_share", "downgraded_count", "compared_count"),
      yuan("cut_yuan"),
      yuan("cancel_yuan"),
      yuan("recover_yuan"),
    ],
  },
  {
    name: "project_year",
    year: "fiscal_year",
    dimensions: [
      region,
      department("project_code"),
      { name: "project_code", nameColumn: "project_name" },
      coded("fund_type_code", "fund_type"),
      coded("category_code", "category"),
      { name: "function_code", nameColumn: "function_name" },
      plain("is_new"),
      coded("rating_given", "rating"),
      year("fiscal_year"),
    ],
    measures: [
      ...money,
      yuan("requested_yuan"),
      yuan("unspent_yuan"),
      stock(yuan("carry_over_yuan")),
      stock(count("project_count", "if(is_active, 1, 0)")),
      meanOf("mean_self_score", "self_score"),
      meanOf("mean_other_score", "other_score"),
    ],
  },
  {
    name: "budget_cell",
    year: "fiscal_year",
    dimensions: [
      { name: "class_code", names: groups("function_class"), into: "department_code" },
      { name: "fund_type_code", names: groups("fund_type") },
      { name: "category_code", names: groups("category") },
      region,
      department(),
      year("fiscal_year"),
    ],
    measures: [...money, stock(count("project_count"))],
  },
  {
    name: "execution_month",
    year: "fiscal_year",
    dimensions: [plain("month"), region, department(), year("fiscal_year")],
    measures: [yuan("executed_in_month_yuan")],
  },
  {
    name: "ex_ante_review",
    year: "budget_year",
    dimensions: [
      plain("outcome"),
      plain("conclusion"),
      plain("size_class"),
      coded("subject_type", "subject_type"),
      region,
      department("subject_code"),
      { name: "subject_code", nameColumn: "subject_name" },
      year("budget_year"),
    ],
    measures: [
      yuan("saving_yuan"),
      count("review_count", "1"),
      yuan("requested_yuan"),
      yuan("approved_yuan"),
      ratio("saving_rate", "saving_yuan", "decided_requested_yuan"),
      meanOf("mean_necessity_score", "necessity_score"),
      meanOf("mean_economy_score", "economy_score"),
      meanOf("mean_target_score", "target_score"),
      meanOf("mean_feasibility_score", "feasibility_score"),
      meanOf("mean_funding_score", "funding_score"),
      meanOf("mean_score", "total_score"),
    ],
  },
  {
    name: "evaluation",
    year: "fiscal_year",
    dimensions: [
      coded("kind", "evaluation_kind"),
      coded("rating", "rating"),
      plain("score_band"),
      coded("subject_type", "subject_type"),
      region,
      department("subject_code"),
      { name: "subject_code", nameColumn: "subject_name" },
      year("fiscal_year"),
    ],
    // A subject is evaluated by several: departments as wholes beside their projects: each kind of both is a count of its own.
    apart: ["kind", "subject_type"],
    measures: [
      count("subject_count", "1"),
      yuan("funds_yuan"),
      meanOf("mean_score", "score"),
      mean(
        "weighted_score",
        part("score_weighted", "score * funds_yuan"),
        part("scored_funds_yuan", "if(score is null, 0, funds_yuan)"),
      ),
      ratio(
        "good_or_better_share",
        part("good_count", "if(rating in ('excellent', 'good'), 1, 0)"),
        part("rated_count", "if(rating = 'not_rated', 0, 1)"),
      ),
    ],
  },
  {
    name: "reduction",
    year: "budget_year",
    dimensions: [
      coded("effect", "effect"),
      coded("status", "status"),
      coded("rating", "rating"),
      plain("excluded_reason"),
      coded("subject_type", "subject_type"),
      region,
      department("subject_code"),
      { name: "subject_code", nameColumn: "subject_name" },
      year("budget_year"),
    ],
    // The four effects have bases of their own and are never one total.
    apart: ["effect"],
    measures: [
      yuan("counted_yuan"),
      yuan("amount_yuan"),
      yuan("double_counted_yuan"),
      yuan("base_yuan"),
      count("subject_count", "1"),
    ],
  },
  {
    name: "indicator",
    year: "fiscal_year",
    dimensions: [
      plain("level1"),
      plain("level2"),
      coded("operator", "operator"),
      coded("subject_type", "subject_type"),
      region,
      department("subject_code"),
      plain("subject_code"),
      year("fiscal_year"),
    ],
    measures: [
      count("indicator_count", "1"),
      count("quantified_count", "if(is_quantified, 1, 0)"),
      count("met_count", "if(is_met, 1, 0)"),
      count("missed_count", "if(not is_met, 1, 0)"),
      ratio("quantified_share", part("quantified", "if(is_quantified, 1, 0)"), part("all_indicators", "1")),
      ratio("target_met_rate", part("met", "if(is_met, 1, 0)"), part("judged", "if(is_met is null, 0, 1)")),
    ],
  },
];
