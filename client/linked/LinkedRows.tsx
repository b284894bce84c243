import type { ComponentChildren } from "preact";
import type { LinkedChart } from "../charts/LinkedChart.ts";
import type { Facts } from "../facts.ts";
import { say } from "../say.ts";
import { linkedText } from "../text/linked.ts";
import { LinkedFigure } from "./LinkedFigure.tsx";
import { LinkedLedger } from "./LinkedLedger.tsx";
import { PickBar } from "./PickBar.tsx";
import { useLinked } from "./useLinked.ts";
import "../styles/linked.css";

interface LinkedRowsProps {
  readonly facts: Facts;
  readonly figures: readonly (readonly [chart: LinkedChart, span: number])[];
  /** The same charts without their spans; one value, so that nothing is grouped anew without need. */
  readonly charts: readonly LinkedChart[];
  /** Which rows it speaks of, where there is a choice. */
  readonly choices?: ComponentChildren;
}

/** The part of a page that goes through its rows: figures that narrow each other, and the register they narrow. */
export function LinkedRows({ facts, figures, charts, choices }: LinkedRowsProps) {
  const linked = useLinked(facts, charts);
  return (
    <section class="linked-rows">
      <h2>{say(linkedText.rows)}</h2>
      {choices && <div class="figure-choices">{choices}</div>}
      <PickBar
        linked={linked}
        hint={charts.some(({ band }) => band) ? linkedText.hintOfPart : linkedText.hintOfClicks}
      />
      <div class="grid">
        {figures.map(([chart, span]) => (
          <LinkedFigure key={chart.id} linked={linked} chart={chart} span={span} />
        ))}
      </div>
      <LinkedLedger linked={linked} />
    </section>
  );
}
