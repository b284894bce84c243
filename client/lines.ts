import type { Row } from "./api.ts";
import type { LedgerName } from "./ledgers.ts";
import type { Text } from "./text/text.ts";
import type { Page } from "./url.ts";

type YearRow = Row<"overview_by_year">;
type Column = keyof YearRow & string;

/** One of the five lines of performance management, from before the budget to after it. */
export interface Line {
  readonly page: Page;
  readonly phase: "before" | "during" | "after";
  readonly title: Text;
  readonly headline: Column;
  readonly headlineName: Text;
  readonly prior: Column;
  /** Settled with the budget, so that a year in progress can be compared with a whole one. */
  readonly isOfBudget: boolean;
  readonly ledger: LedgerName;
  /** Further figures, in order; each phrase names its value as `{value}`. */
  readonly further: readonly { readonly column: Column; readonly text: Text }[];
}

export const phases: Record<Line["phase"], Text> = {
  before: { zh: "事前", en: "Before" },
  during: { zh: "事中", en: "During" },
  after: { zh: "事后", en: "After" },
};

export const lines: readonly Line[] = [
  {
    page: "ex_ante",
    phase: "before",
    title: { zh: "事前评估", en: "Ex-ante reviews" },
    headline: "saving_yuan",
    headlineName: { zh: "审减", en: "Saved" },
    prior: "prior_saving_yuan",
    isOfBudget: true,
    ledger: "ex_ante_reviews",
    further: [
      { column: "saving_rate", text: { zh: "审减率 {value}", en: "{value} of requests" } },
      { column: "ex_ante_count", text: { zh: "评估 {value} 项", en: "{value} reviews" } },
    ],
  },
  {
    page: "targets",
    phase: "before",
    title: { zh: "绩效目标", en: "Targets" },
    headline: "target_funds_yuan",
    headlineName: { zh: "批复目标的资金", en: "With targets" },
    prior: "prior_target_funds_yuan",
    isOfBudget: true,
    ledger: "targets",
    further: [
      { column: "target_project_count", text: { zh: "{value} 个项目", en: "{value} projects" } },
      { column: "quantified_share", text: { zh: "量化指标 {value}", en: "{value} quantified" } },
    ],
  },
  {
    page: "monitoring",
    phase: "during",
    title: { zh: "运行监控", en: "Monitoring" },
    headline: "warning_count",
    headlineName: { zh: "预警", en: "Warnings" },
    prior: "prior_warning_count",
    isOfBudget: false,
    ledger: "monitoring_warnings",
    further: [
      { column: "warned_project_count", text: { zh: "涉及 {value} 个项目", en: "on {value} projects" } },
      { column: "monitored_project_count", text: { zh: "监控 {value} 个", en: "{value} monitored" } },
    ],
  },
  {
    page: "evaluations",
    phase: "after",
    title: { zh: "绩效评价", en: "Evaluations" },
    headline: "self_evaluated_funds_yuan",
    headlineName: { zh: "自评资金", en: "Self-evaluated" },
    prior: "prior_self_evaluated_funds_yuan",
    isOfBudget: false,
    ledger: "evaluations",
    further: [
      { column: "weighted_self_score", text: { zh: "自评加权 {value} 分", en: "self score {value}" } },
      { column: "mean_other_score", text: { zh: "他评 {value} 分", en: "by others {value}" } },
    ],
  },
  {
    page: "results",
    phase: "after",
    title: { zh: "结果应用", en: "Use of results" },
    headline: "result_reduction_yuan",
    headlineName: { zh: "压减与取消", en: "Cut or cancelled" },
    prior: "prior_result_reduction_yuan",
    isOfBudget: true,
    ledger: "result_uses",
    further: [{ column: "recover_yuan", text: { zh: "另收回 {value}", en: "{value} recovered" } }],
  },
];

/** The rows behind a column of the yearly overview. */
export function ledgerOfColumn(column: string): LedgerName {
  if (/^(prior_)?(ex_ante|saving)/.test(column)) return "ex_ante_reviews";
  if (/target|indicator|quantified/.test(column)) return "targets";
  if (/monitored|warn/.test(column)) return "monitoring_warnings";
  if (/evaluat|score|good_or_better/.test(column)) return "evaluations";
  if (/cut|cancel|recover|reduction/.test(column)) return "result_uses";
  return "projects";
}
