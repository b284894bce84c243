import { executionByMonth } from "../charts/executionByMonth.ts";
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
