import { exAnteCharts } from "../charts/exAnteCharts.ts";
import { exAnteFacts } from "../facts.ts";
import { ExAnteLimits } from "../findings/ExAnteLimits.tsx";
import { ExAnteSentence } from "../findings/ExAnteSentence.tsx";
import { LinkedFigure } from "../linked/LinkedFigure.tsx";
import { LinkedLedger } from "../linked/LinkedLedger.tsx";
import { PickBar } from "../linked/PickBar.tsx";
import { PickedFacts, type Split } from "../linked/PickedFacts.tsx";
import { useLinked } from "../linked/useLinked.ts";
import { exAnteText } from "../text/exAnte.ts";

const charts = exAnteCharts.map(([chart]) => chart);

/** What decided reviews asked for is approved or saved; saved is what was cut less what was added. */
const SPLITS: readonly Split[] = [
  {
    whole: "decided_requested_yuan",
    parts: [
      ["approved_yuan", 1],
      ["saving_yuan", 1],
    ],
  },
  {
    whole: "saving_yuan",
    parts: [
      ["gross_cut_yuan", 1],
      ["gross_increase_yuan", -1],
    ],
  },
];

/** Ex-ante reviews: what was asked for, what was granted, and what that saved. */
export function ExAntePage() {
  const linked = useLinked(exAnteFacts, charts);
  return (
    <>
      <ExAnteSentence />
      <PickBar linked={linked} />
      <PickedFacts linked={linked} label={exAnteText.picked} splits={SPLITS} />
      <div class="grid">
        {exAnteCharts.map(([chart, span]) => (
          <LinkedFigure key={chart.id} linked={linked} chart={chart} span={span} />
        ))}
      </div>
      <LinkedLedger linked={linked} />
      <ExAnteLimits linked={linked} />
    </>
  );
}
