import { groupRanks } from "../charts/groupRanks.ts";
import { growthByYear } from "../charts/growthByYear.ts";
import { restatedByYear } from "../charts/restatedByYear.ts";
import { trendByGroup } from "../charts/trendByGroup.ts";
import { trendByYear } from "../charts/trendByYear.ts";
import { Figure } from "../figure/Figure.tsx";
import { say } from "../say.ts";
import { trendsText } from "../text/trends.ts";
import { DepartmentsBeside } from "../trends/DepartmentsBeside.tsx";
import { GroupChoices } from "../trends/GroupChoices.tsx";
import { TrendChoices } from "../trends/TrendChoices.tsx";
import { TrendFindings } from "../trends/TrendFindings.tsx";
import { TrendLimits } from "../trends/TrendLimits.tsx";
import { YearsCompared } from "../trends/YearsCompared.tsx";
import "../styles/trends.css";

/** How we did over the years: all of it, by group, between two years, and one department beside others. */
export function TrendsPage() {
  return (
    <>
      <TrendFindings />
      <TrendChoices />
      <div class="grid">
        <Figure chart={trendByYear} span={7} />
        <Figure chart={growthByYear} span={5} />
      </div>
      <section class="part">
        <div class="part-head">
          <h2>{say(trendsText.groups)}</h2>
          <GroupChoices />
        </div>
        <div class="grid">
          <Figure chart={trendByGroup} span={12} />
          <Figure chart={groupRanks} span={7} />
          <Figure chart={restatedByYear} span={5} />
        </div>
      </section>
      <YearsCompared />
      <DepartmentsBeside />
      <TrendLimits />
    </>
  );
}
