import { ofProject } from "./scope.ts";

const subject = { value: "project" };
const ofYear = ["fiscal_year", "project_code"] as const;
const ofSubject = ["fiscal_year", subject, "project_code"] as const;
const ofEffect = ["budget_year", "subject_type", "subject_code", "effect"] as const;

const budget = { kind: "budget", name: { zh: "预算", en: "Budget" }, key: ofYear };
const execution = { kind: "execution", name: { zh: "执行", en: "Execution" }, key: ofYear };
const target = { zh: "绩效目标", en: "Targets" };
const results = { zh: "指标完成情况", en: "Results of indicators" };

/** Registers of one project over all its years: the parts of its page, each row traced to its cells. */
export const projectLedgers = {
  project_years: {
    query: "project_years",
    title: { zh: "历年资金", en: "Money by year" },
    parameters: ofProject,
    columns: [
      "fiscal_year",
      "requested_yuan",
      "initial_yuan",
      "adjusted_yuan",
      "executed_yuan",
      "execution_rate",
      "execution_rate_of_initial",
      "carry_over_yuan",
      "is_of_children",
    ],
    key: ofYear,
    traces: [
      budget,
      execution,
      { kind: "project", name: { zh: "项目", en: "Project" }, key: ofYear },
      { kind: "carry_over", name: { zh: "结转结余", en: "Carry-over" }, key: ofYear },
      { kind: "target", name: target, key: ofSubject },
      { kind: "indicator_result", name: results, key: ofSubject },
      { kind: "evaluation", name: { zh: "绩效评价", en: "Evaluation" }, key: ofSubject },
    ],
  },
  project_reviews: {
    query: "project_reviews",
    title: { zh: "历次事前评估", en: "Ex-ante reviews of the project" },
    parameters: ofProject,
    columns: ["budget_year", "requested_yuan", "approved_yuan", "saving_yuan", "saving_rate", "outcome", "conclusion"],
    key: ["budget_year", "review_no"],
    traces: [
      { kind: "ex_ante_review", name: { zh: "事前评估", en: "Ex-ante review" }, key: ["budget_year", "review_no"] },
    ],
  },
  project_months: {
    query: "project_months",
    title: { zh: "逐月执行", en: "Execution by month" },
    parameters: ofProject,
    columns: ["fiscal_year", "month", "executed_in_month_yuan", "executed_to_date_yuan", "execution_rate"],
    key: [...ofYear, "month"],
    traces: [{ ...execution, key: [...ofYear, "month"] }, budget],
  },
  project_monitoring: {
    query: "project_monitoring",
    title: { zh: "历次运行监控", en: "Monitoring of the project" },
    parameters: ofProject,
    columns: [
      "fiscal_year",
      "cutoff_month",
      "execution_rate",
      "attainment_rate",
      "rate_gap",
      "rules",
      "measure",
      "submitted_on",
      "due_on",
      "rectified_on",
    ],
    key: ["fiscal_year", "cutoff_month"],
    traces: [
      {
        kind: "monitoring",
        name: { zh: "运行监控", en: "Monitoring" },
        key: ["fiscal_year", "cutoff_month", subject, "project_code"],
      },
      execution,
    ],
  },
  project_evaluations: {
    query: "project_evaluations",
    title: { zh: "历年绩效评价", en: "Evaluations of the project" },
    parameters: ofProject,
    columns: ["fiscal_year", "kind", "score", "rating_given", "rating_derived", "evaluator", "funds_yuan"],
    key: ["fiscal_year", "subject_type", "subject_code", "kind"],
    traces: [
      {
        kind: "evaluation",
        name: { zh: "绩效评价", en: "Evaluation" },
        key: ["fiscal_year", "subject_type", "subject_code", "kind"],
      },
    ],
  },
  project_effects: {
    query: "project_effects",
    title: { zh: "历年结果应用", en: "Uses of results in the project" },
    parameters: ofProject,
    columns: [
      "budget_year",
      "effect",
      "base_yuan",
      "rate",
      "amount_yuan",
      "counted_yuan",
      "status",
      "excluded_reason",
      "basis",
    ],
    key: ofEffect,
    traces: [{ kind: "result_use", name: { zh: "结果应用", en: "Use of results" }, key: ofEffect }],
  },
  project_balances: {
    query: "project_balances",
    title: { zh: "历年结转结余", en: "Carry-overs of the project" },
    parameters: ofProject,
    columns: ["fiscal_year", "origin_year", "age_band", "balance_yuan"],
    key: [...ofYear, "origin_year"],
    traces: [{ kind: "carry_over", name: { zh: "结转结余", en: "Carry-over" }, key: [...ofYear, "origin_year"] }],
  },
  project_indicators: {
    query: "project_indicators",
    title: { zh: "历年绩效指标", en: "Indicators of the project" },
    parameters: ofProject,
    columns: [
      "level3",
      "fiscal_year",
      "level1",
      "level2",
      "operator",
      "target_text",
      "actual_text",
      "unit",
      "reached_share",
      "weight",
      "score",
      "score_computed",
      "deviation_reason",
    ],
    key: ["fiscal_year", "indicator_no"],
    traces: [
      { kind: "target", name: target, key: [...ofSubject, "indicator_no"] },
      { kind: "indicator_result", name: results, key: [...ofSubject, "indicator_no"] },
    ],
  },
} as const;
