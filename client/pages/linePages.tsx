import { effectsByYear } from "../charts/effectsByYear.ts";
import { executionByMonth } from "../charts/executionByMonth.ts";
import { ratingsByYear } from "../charts/ratingsByYear.ts";
import { Figure } from "../figure/Figure.tsx";
import { LineFacts } from "../overview/LineFacts.tsx";
import { WatchList } from "../overview/WatchList.tsx";
import { LedgerTable } from "../table/LedgerTable.tsx";

/** Performance targets that were approved with the budget. */
export function TargetsPage() {
  return (
    <>
      <LineFacts
        page="targets"
        covered="target_department_count"
        columns={[
          "target_funds_yuan",
          "target_coverage_rate",
          "target_project_count",
          "indicator_count",
          "quantified_share",
        ]}
      />
      <LedgerTable ledger="targets" />
    </>
  );
}

/** Monitoring during the year: money against calendar, and who was warned why. */
export function MonitoringPage() {
  return (
    <>
      <LineFacts
        page="monitoring"
        covered="monitored_department_count"
        columns={[
          "execution_rate",
          "monitored_project_count",
          "monitored_department_count",
          "warning_count",
          "warned_project_count",
        ]}
      />
      <div class="grid">
        <Figure chart={executionByMonth} span={7} />
        <WatchList span={5} />
      </div>
      <LedgerTable ledger="monitoring_warnings" />
    </>
  );
}

/** Evaluations: how money was judged, by its spenders and by others. */
export function EvaluationsPage() {
  return (
    <>
      <LineFacts
        page="evaluations"
        covered="self_evaluated_department_count"
        columns={[
          "self_evaluated_funds_yuan",
          "evaluation_coverage_rate",
          "self_evaluated_project_count",
          "weighted_self_score",
          "mean_other_score",
          "good_or_better_share",
        ]}
      />
      <div class="grid">
        <Figure chart={ratingsByYear} span={12} />
      </div>
      <LedgerTable ledger="evaluations" />
    </>
  );
}

/** Use of results: what evaluations changed in the next budget. */
export function ResultsPage() {
  return (
    <>
      <LineFacts
        page="results"
        columns={["result_reduction_yuan", "cut_yuan", "cancel_yuan", "recover_yuan", "ex_ante_effect_yuan"]}
      />
      <div class="grid">
        <Figure chart={effectsByYear} span={12} />
      </div>
      <LedgerTable ledger="result_uses" />
    </>
  );
}
