import type { Measure, QueryName } from "./api.ts";
import type { LedgerName } from "./ledgers.ts";
import type { Scalar } from "./request.ts";
import { type Scope, within } from "./scope.ts";

/** The rows that all linked figures of a page are grouped from: a register over all years of a scope. */
export interface Facts {
  readonly query: QueryName;
  readonly parameters: (scope: Scope) => Readonly<Record<string, Scalar>>;
  /** Column of the year: unless years are picked, the year in view narrows it. */
  readonly year: string;
  /** Measures of all rows that are picked, named as the glossary names them. */
  readonly measures: Readonly<Record<string, Measure>>;
  /** The register that shows the rows and traces them. */
  readonly ledger: LedgerName;
}

/** Ex-ante reviews: counted whether decided or not; what they save is a rate of what was asked for in decided ones. */
export const exAnteFacts: Facts = {
  query: "ex_ante_facts",
  parameters: within,
  year: "budget_year",
  measures: {
    review_count: { count: "*" },
    requested_yuan: { sum: "requested_yuan" },
    decided_requested_yuan: { sum: "decided_requested_yuan" },
    approved_yuan: { sum: "approved_yuan" },
    gross_cut_yuan: { sum: "gross_cut_yuan" },
    gross_increase_yuan: { sum: "gross_increase_yuan" },
    saving_yuan: { sum: "saving_yuan" },
    saving_rate: { ratio: [{ sum: "saving_yuan" }, { sum: "decided_requested_yuan" }] },
  },
  ledger: "ex_ante_reviews",
};

/** Warnings of the dual monitoring on projects: one a project, cut-off month and rule. */
export const warningFacts: Facts = {
  query: "warning_facts",
  parameters: within,
  year: "fiscal_year",
  measures: {
    warning_count: { count: "*" },
    overdue_count: { sum: "overdue_count" },
    settled_share: { ratio: [{ sum: "rectified_count" }, { count: "*" }] },
  },
  ledger: "monitoring_warnings",
};

/** Projects that have targets, with their indicators. */
export const targetFacts: Facts = {
  query: "target_facts",
  parameters: within,
  year: "fiscal_year",
  measures: {
    target_project_count: { count: "*" },
    target_funds_yuan: { sum: "initial_yuan" },
    indicator_count: { sum: "indicator_count" },
    quantified_share: { ratio: [{ sum: "quantified_count" }, { sum: "indicator_count" }] },
    target_met_rate: { ratio: [{ sum: "met_count" }, { sum: "judged_indicator_count" }] },
  },
  ledger: "targets",
};

/** Evaluations of one side and type of subject: self-evaluations and those by others never share a distribution. */
export const evaluationFacts: Facts = {
  query: "evaluation_facts",
  parameters: (scope) => ({
    ...within(scope),
    side: scope.options.side === "self" ? "self" : "other",
    subject_type: scope.options.subject === "department" ? "department" : "project",
  }),
  year: "fiscal_year",
  measures: {
    evaluation_count: { count: "*" },
    mean_score: { ratio: [{ sum: "score" }, { count: "score" }] },
  },
  ledger: "evaluations",
};

/** Effects of one kind: each takes other money, so they are never added up. */
export const resultUseFacts: Facts = {
  query: "result_use_facts",
  parameters: (scope) => ({ ...within(scope), effect: scope.options.effect ?? "cut" }),
  year: "budget_year",
  measures: {
    use_count: { count: "*" },
    amount_yuan: { sum: "amount_yuan" },
    double_counted_yuan: { sum: "double_counted_yuan" },
    counted_yuan: { sum: "counted_yuan" },
  },
  ledger: "result_uses",
};
