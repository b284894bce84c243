import { departmentsByMonth } from "../charts/departmentsByMonth.ts";
import { executionByMonth } from "../charts/executionByMonth.ts";
import { quadrantsByMonth } from "../charts/quadrantsByMonth.ts";
import { spendingAgainstAttainment } from "../charts/spendingAgainstAttainment.ts";
import { warningCharts } from "../charts/warningCharts.ts";
import { warningRectifications } from "../charts/warningRectifications.ts";
import { warningFacts } from "../facts.ts";
import { Figure } from "../figure/Figure.tsx";
import { MonitoringFindings } from "../findings/MonitoringFindings.tsx";
import { MonitoringLimits } from "../findings/MonitoringLimits.tsx";
import { LinkedRows } from "../linked/LinkedRows.tsx";
import { FactList } from "../overview/FactList.tsx";
import { WatchList } from "../overview/WatchList.tsx";

const rowCharts = warningCharts.map(([chart]) => chart);

/** Monitoring during the year: money against results and against the calendar, and who was warned why. */
export function MonitoringPage() {
  return (
    <>
      <MonitoringFindings />
      <FactList
        columns={[
          "execution_rate",
          "monitored_project_count",
          "monitored_department_count",
          "warning_count",
          "warned_project_count",
        ]}
      />
      <div class="grid">
        <Figure chart={spendingAgainstAttainment} span={7} />
        <div class="stack" data-span="5">
          <Figure chart={quadrantsByMonth} span={12} />
          <Figure chart={executionByMonth} span={12} />
        </div>
        <Figure chart={warningRectifications} span={7} />
        <WatchList span={5} />
        <Figure chart={departmentsByMonth} span={12} />
      </div>
      <LinkedRows facts={warningFacts} figures={warningCharts} charts={rowCharts} />
      <MonitoringLimits />
    </>
  );
}
