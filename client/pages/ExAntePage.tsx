import { exAnteCharts } from "../charts/exAnteCharts.ts";
import { exAnteFacts } from "../facts.ts";
import { LinkedFigure } from "../linked/LinkedFigure.tsx";
import { LinkedLedger } from "../linked/LinkedLedger.tsx";
import { PickBar } from "../linked/PickBar.tsx";
import { useLinked } from "../linked/useLinked.ts";
import { LineFacts } from "../overview/LineFacts.tsx";

const charts = exAnteCharts.map(([chart]) => chart);

/** Ex-ante reviews: what was asked for, what was granted, and what that saved. */
export function ExAntePage() {
  const linked = useLinked(exAnteFacts, charts);
  return (
    <>
      <LineFacts
        page="ex_ante"
        columns={[
          "ex_ante_requested_yuan",
          "saving_yuan",
          "saving_rate",
          "ex_ante_count",
          "ex_ante_reduced_count",
          "ex_ante_maintained_count",
        ]}
      />
      <PickBar linked={linked} />
      <div class="grid">
        {exAnteCharts.map(([chart, span]) => (
          <LinkedFigure key={chart.id} linked={linked} chart={chart} span={span} />
        ))}
      </div>
      <LinkedLedger linked={linked} />
    </>
  );
}
