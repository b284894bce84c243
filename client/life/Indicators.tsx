import { say } from "../say.ts";
import { Segments } from "../shell/Segments.tsx";
import { lifeText } from "../text/life.ts";
import { go } from "../view.ts";
import { IndicatorTable } from "./IndicatorTable.tsx";
import type { Stages } from "./useStages.ts";

/** Indicators of one year, target against actual: that of the year in view, else the nearest one before it. */
export function Indicators({ stages, year }: { stages: readonly Stages[]; year: number | null }) {
  const measured = stages.filter((one) => one.indicators.length > 0);
  const shown = measured.find((one) => one.year <= (year ?? one.year)) ?? measured.at(-1);
  return (
    <section class="ledger">
      <h2>{say(lifeText.indicatorsTitle)}</h2>
      {shown === undefined ? (
        <p class="muted">{say(lifeText.noIndicators)}</p>
      ) : (
        <>
          <div class="ledger-bar">
            <Segments
              label={say(lifeText.indicatorYear)}
              value={String(shown.year)}
              options={measured.map((one) => [String(one.year), String(one.year)] as const).toReversed()}
              onChange={(value) => go({ year: Number(value) }, { replace: true })}
            />
            <span class="muted">{say(lifeText.indicatorsNote)}</span>
          </div>
          <IndicatorTable rows={shown.indicators} />
        </>
      )}
    </section>
  );
}
