import type { QueryName } from "./api.ts";
import { appraisalLedgers } from "./appraisalLedgers.ts";
import { projectLedgers } from "./projectLedgers.ts";
import { type Scope, type Whose, withinBudgetYear, withinYear } from "./scope.ts";
import type { Text } from "./text/text.ts";
import type { Page } from "./url.ts";

export type LedgerName =
  | "projects"
  | "departments"
  | "ex_ante_reviews"
  | "targets"
  | "weak_targets"
  | "monitoring_warnings"
  | "evaluations"
  | "result_uses"
  | "reductions_excluded"
  | "recovery_candidates"
  | "untouched_subjects"
  | keyof typeof appraisalLedgers
  | keyof typeof projectLedgers;

/** The rows that lie behind figures of one subject, and how each is traced to the files it came from. */
export interface Ledger {
  readonly query: QueryName & LedgerName;
  /** Whose rows they are; absent: those of the scope in view. */
  readonly whose?: Whose;
  readonly title: Text;
  readonly parameters: (scope: Scope) => Readonly<Record<string, string | number>>;
  /** Columns to show, in order, the first one frozen; columns that a query lacks are skipped. */
  readonly columns: readonly string[];
  /** Columns that identify a row. */
  readonly key: readonly KeyPart[];
  /** Record kinds a row is made from, the first one shown first; a department is made of its projects. */
  readonly traces: readonly Trace[];
  /** Rows say themselves which record they come from, in `record_kind` and `record_key`. */
  readonly namesRecords?: true;
  /** Where a row of it that is made of others leads: a page of its department, or a register in the drawer. */
  readonly below?: { readonly page: Page; readonly ledger: LedgerName };
}

/** A record kind to look into, and what makes (the beginning of) its business key. */
export interface Trace {
  readonly kind: string;
  readonly name: Text;
  readonly key: readonly KeyPart[];
}

/** A part of a business key: a column of the row, or a value that all rows of the register share. */
type KeyPart = string | { readonly value: string };

const ofProject = ["fiscal_year", "project_code"];
const projectSubject = { value: "project" };
const ofSubject = ["fiscal_year", "subject_type", "subject_code"];
const ofEffect = ["budget_year", "subject_type", "subject_code", "effect"];

export const ledgers: Record<LedgerName, Ledger> = {
  projects: {
    query: "projects",
    title: { zh: "项目", en: "Projects" },
    parameters: withinYear,
    columns: [
      "project_name",
      "department_name",
      "requested_yuan",
      "initial_yuan",
      "adjusted_yuan",
      "executed_yuan",
      "execution_rate",
      "self_score",
      "other_score",
      "rating_derived",
      "carry_over_yuan",
      "project_code",
    ],
    key: ofProject,
    traces: [
      { kind: "budget", name: { zh: "预算", en: "Budget" }, key: ofProject },
      { kind: "execution", name: { zh: "执行", en: "Execution" }, key: ofProject },
      { kind: "project", name: { zh: "项目", en: "Project" }, key: ofProject },
      { kind: "carry_over", name: { zh: "结转结余", en: "Carry-over" }, key: ofProject },
    ],
  },
  departments: {
    query: "departments",
    title: { zh: "部门", en: "Departments" },
    parameters: withinYear,
    columns: [
      "department_name",
      "project_count",
      "requested_yuan",
      "initial_yuan",
      "adjusted_yuan",
      "executed_yuan",
      "execution_rate",
      "execution_rate_of_initial",
      "mean_self_score",
      "weighted_self_score",
      "department_code",
    ],
    key: ["fiscal_year", "department_code"],
    traces: [],
    below: { page: "projects", ledger: "projects" },
  },
  ex_ante_reviews: {
    query: "ex_ante_reviews",
    title: { zh: "事前评估台账", en: "Register of ex-ante reviews" },
    parameters: withinBudgetYear,
    columns: [
      "subject_name",
      "department_name",
      "requested_yuan",
      "approved_yuan",
      "saving_yuan",
      "outcome",
      "conclusion",
      "review_no",
    ],
    key: ["budget_year", "review_no"],
    traces: [
      { kind: "ex_ante_review", name: { zh: "事前评估", en: "Ex-ante review" }, key: ["budget_year", "review_no"] },
    ],
  },
  targets: {
    query: "targets",
    title: { zh: "绩效目标台账", en: "Register of targets" },
    parameters: withinYear,
    columns: [
      "project_name",
      "department_name",
      "initial_yuan",
      "adjusted_yuan",
      "indicator_count",
      "quantified_share",
      "target_met_rate",
      "project_code",
    ],
    key: ofProject,
    traces: [
      {
        kind: "target",
        name: { zh: "绩效目标", en: "Targets" },
        key: ["fiscal_year", projectSubject, "project_code"],
      },
    ],
  },
  weak_targets: {
    query: "weak_targets",
    title: { zh: "目标偏低或照搬的项目", en: "Targets too low or copied" },
    parameters: withinYear,
    columns: [
      "project_name",
      "department_name",
      "initial_yuan",
      "is_plan_copied",
      "copied_count",
      "far_exceeded_count",
      "exceeded_indicator",
      "exceeded_target",
      "exceeded_actual",
      "highest_achieved_rate",
      "project_code",
    ],
    key: ofProject,
    traces: [
      { kind: "target", name: { zh: "绩效目标", en: "Targets" }, key: ["fiscal_year", projectSubject, "project_code"] },
      {
        kind: "indicator_result",
        name: { zh: "指标完成", en: "Results" },
        key: ["fiscal_year", projectSubject, "project_code"],
      },
    ],
  },
  monitoring_warnings: {
    query: "monitoring_warnings",
    title: { zh: "运行监控预警", en: "Monitoring warnings" },
    parameters: withinYear,
    columns: [
      "project_name",
      "department_name",
      "cutoff_month",
      "rule",
      "since_month",
      "rectification",
      "due_on",
      "rectified_on",
      "execution_rate",
      "execution_floor",
      "attainment_rate",
      "rate_gap",
      "measure",
      "project_code",
    ],
    key: ["fiscal_year", "cutoff_month", "project_code", "rule"],
    traces: [
      {
        kind: "monitoring",
        name: { zh: "运行监控", en: "Monitoring" },
        key: ["fiscal_year", "cutoff_month", projectSubject, "project_code"],
      },
      { kind: "execution", name: { zh: "执行", en: "Execution" }, key: ofProject },
    ],
  },
  evaluations: {
    query: "evaluations",
    title: { zh: "绩效评价台账", en: "Register of evaluations" },
    parameters: withinYear,
    columns: [
      "subject_name",
      "subject_type",
      "department_name",
      "kind",
      "funds_yuan",
      "score",
      "rating_given",
      "rating_derived",
      "subject_code",
    ],
    key: [...ofSubject, "kind"],
    traces: [{ kind: "evaluation", name: { zh: "绩效评价", en: "Evaluation" }, key: [...ofSubject, "kind"] }],
  },
  result_uses: {
    query: "result_uses",
    title: { zh: "结果应用台账", en: "Register of reductions" },
    parameters: withinBudgetYear,
    columns: [
      "subject_name",
      "subject_type",
      "department_name",
      "effect",
      "base_yuan",
      "rate",
      "amount_yuan",
      "counted_yuan",
      "status",
      "excluded_reason",
      "subject_code",
    ],
    key: ofEffect,
    traces: [{ kind: "result_use", name: { zh: "结果应用", en: "Use of results" }, key: ofEffect }],
  },
  reductions_excluded: {
    query: "reductions_excluded",
    title: { zh: "剔除明细", en: "What was taken out" },
    parameters: withinBudgetYear,
    columns: ["subject_name", "excluded_reason", "double_counted_yuan", "amount_yuan", "effect", "department_name"],
    key: ofEffect,
    traces: [{ kind: "result_use", name: { zh: "结果应用", en: "Use of results" }, key: ofEffect }],
  },
  recovery_candidates: {
    query: "recovery_candidates",
    title: { zh: "可收回的沉淀资金", en: "Idle balances to recover" },
    parameters: withinBudgetYear,
    columns: ["project_name", "origin_year", "balance_yuan", "recover_yuan", "left_yuan", "department_name"],
    key: ["budget_year", "project_code"],
    traces: [{ kind: "carry_over", name: { zh: "结转结余", en: "Carry-over" }, key: ofProject }],
  },
  untouched_subjects: {
    query: "untouched_subjects",
    title: { zh: "评为中、差而预算未动的对象", en: "Rated fair or poor, money not touched" },
    parameters: withinBudgetYear,
    columns: [
      "subject_name",
      "rating",
      "untouched_reason",
      "base_yuan",
      "expected_yuan",
      "treatment",
      "kind",
      "department_name",
    ],
    key: ["budget_year", "subject_type", "subject_code"],
    traces: [
      {
        kind: "evaluation",
        name: { zh: "绩效评价", en: "Evaluation" },
        key: ["evaluation_year", "subject_type", "subject_code", "kind"],
      },
    ],
  },
  ...appraisalLedgers,
  ...projectLedgers,
};

/** The key of another trace of the same row, as far as the one at hand tells it; null where it does not. */
export function keyOfOther(other: Trace, trace: Trace, key: string): string | null {
  const parts = key.split(";");
  const known = new Map(trace.key.map((part, at) => [part, parts[at]]));
  const values = other.key.map((part) => (typeof part === "string" ? known.get(part) : part.value));
  return values.includes(undefined) ? null : values.join(";");
}

/** The business key of a row for a trace, its parts joined as the API reads them. */
export function keyOf(row: Readonly<Record<string, unknown>>, parts: readonly KeyPart[]): string {
  return parts.map((part) => (typeof part === "string" ? String(row[part] ?? "") : part.value)).join(";");
}
