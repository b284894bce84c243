import { indicatorLevels } from "../charts/indicatorLevels.ts";
import { targetCharts } from "../charts/targetCharts.ts";
import { targetCoverage } from "../charts/targetCoverage.ts";
import { targetQuality } from "../charts/targetQuality.ts";
import { targetFacts } from "../facts.ts";
import { Figure } from "../figure/Figure.tsx";
import { TargetFindings } from "../findings/TargetFindings.tsx";
import { TargetLimits } from "../findings/TargetLimits.tsx";
import { IndicatorLibrary } from "../indicators/IndicatorLibrary.tsx";
import { LedgerTable } from "../ledger/LedgerTable.tsx";
import { ledgers } from "../ledgers.ts";
import { LinkedRows } from "../linked/LinkedRows.tsx";
import { FactList } from "../overview/FactList.tsx";
import { say } from "../say.ts";

const rowCharts = targetCharts.map(([chart]) => chart);

/** Performance targets: what they cover, what they are made of, and whether they were thought about. */
export function TargetsPage() {
  return (
    <>
      <TargetFindings />
      <FactList
        columns={[
          "target_funds_yuan",
          "target_coverage_rate",
          "target_project_count",
          "indicator_count",
          "quantified_share",
        ]}
      />
      <div class="grid">
        <Figure chart={targetCoverage} span={7} />
        <Figure chart={targetQuality} span={5} />
        <Figure chart={indicatorLevels} span={12} />
      </div>
      <IndicatorLibrary />
      <h2>{say(ledgers.weak_targets.title)}</h2>
      <LedgerTable ledger="weak_targets" />
      <LinkedRows facts={targetFacts} figures={targetCharts} charts={rowCharts} />
      <TargetLimits />
    </>
  );
}
