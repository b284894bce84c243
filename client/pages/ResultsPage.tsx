import { carryOverAges } from "../charts/carryOverAges.ts";
import { complianceByYear } from "../charts/complianceByYear.ts";
import { effectStatuses } from "../charts/effectStatuses.ts";
import { effectsByYear } from "../charts/effectsByYear.ts";
import { effectsInSteps, reductionSteps } from "../charts/reductionSteps.ts";
import { resultUseCharts } from "../charts/resultUseCharts.ts";
import { resultUseFacts } from "../facts.ts";
import { Choice } from "../figure/Choice.tsx";
import { Figure } from "../figure/Figure.tsx";
import { TableFigure } from "../figure/TableFigure.tsx";
import { EffectFacts } from "../findings/EffectFacts.tsx";
import { ResultFindings } from "../findings/ResultFindings.tsx";
import { ResultLimits } from "../findings/ResultLimits.tsx";
import { LinkedRows } from "../linked/LinkedRows.tsx";
import { effectWords } from "../text/effects.ts";
import { resultsText } from "../text/results.ts";

const rowCharts = resultUseCharts.map(([chart]) => chart);

/** Use of results: what evaluations changed in the budget, what of it counts, and where nothing was changed. */
export function ResultsPage() {
  return (
    <>
      <ResultFindings />
      <EffectFacts />
      <div class="grid">
        <Figure chart={reductionSteps} span={6} choices={<EffectChoice />} />
        <TableFigure
          ledger="reductions_excluded"
          span={6}
          subtitle={resultsText.excludedNote}
          height={320}
          empty={resultsText.excludedEmpty}
        />
        <Figure chart={effectsByYear} span={6} />
        <Figure chart={effectStatuses} span={6} />
        <Figure chart={complianceByYear} span={5} />
        <TableFigure
          ledger="untouched_subjects"
          span={7}
          subtitle={resultsText.untouchedNote}
          height={356}
          empty={resultsText.untouchedEmpty}
        />
        <Figure chart={carryOverAges} span={5} />
        <TableFigure
          ledger="recovery_candidates"
          span={7}
          subtitle={resultsText.idleNote}
          height={280}
          empty={resultsText.idleEmpty}
        />
      </div>
      <LinkedRows facts={resultUseFacts} figures={resultUseCharts} charts={rowCharts} choices={<EffectChoice />} />
      <ResultLimits />
    </>
  );
}

/** Shared by all figures of one effect: the steps and the rows speak of the same. */
function EffectChoice() {
  return <Choice name="effect" label={resultsText.effect} choices={effectsInSteps} words={effectWords} />;
}
