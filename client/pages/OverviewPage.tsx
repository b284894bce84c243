import { budgetByYear } from "../charts/budgetByYear.ts";
import { carryOverAges } from "../charts/carryOverAges.ts";
import { effectsByYear } from "../charts/effectsByYear.ts";
import { executionByMonth } from "../charts/executionByMonth.ts";
import { ratingsByYear } from "../charts/ratingsByYear.ts";
import { Figure } from "../figure/Figure.tsx";
import { Findings } from "../overview/Findings.tsx";
import { FiveLines } from "../overview/FiveLines.tsx";
import { RecentBatches } from "../overview/RecentBatches.tsx";
import { WatchList } from "../overview/WatchList.tsx";

/** The first screen: findings in a sentence, the five lines, and the figures that prove them. */
export function OverviewPage() {
  return (
    <>
      <Findings />
      <FiveLines />
      <div class="grid">
        <Figure chart={budgetByYear} span={8} />
        <Figure chart={ratingsByYear} span={4} />
        <Figure chart={effectsByYear} span={7} />
        <WatchList span={5} />
        <Figure chart={executionByMonth} span={4} />
        <Figure chart={carryOverAges} span={4} />
        <RecentBatches span={4} />
      </div>
    </>
  );
}
