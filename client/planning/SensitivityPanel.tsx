import { useMemo, useRef } from "preact/hooks";
import { rateSensitivity } from "../charts/rateSensitivity.ts";
import { PlotFigure } from "../figure/PlotFigure.tsx";
import { useWidth } from "../figure/useWidth.ts";
import { money, rate, type Unit } from "../format.ts";
import { say } from "../say.ts";
import { PlainTable } from "../table/PlainTable.tsx";
import { effectWords } from "../text/effects.ts";
import { planColumnText } from "../text/planColumnText.ts";
import { planningText } from "../text/planning.ts";
import { view } from "../view.ts";
import type { Scenario } from "./arithmetic/Scenario.ts";
import type { Evidence } from "./Evidence.ts";
import { sensitivityOf } from "./sensitivityOf.ts";

interface SensitivityPanelProps {
  readonly scenario: Scenario;
  readonly evidence: readonly Evidence[];
  readonly unit: Unit;
  readonly unitName: string;
}

/** What the plan comes to at every rate that fair-rated lines may be cut by. */
export function SensitivityPanel({ scenario, evidence, unit, unitName }: SensitivityPanelProps) {
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const { lang } = view.value;
  const points = useMemo(
    () =>
      sensitivityOf(
        evidence.map(({ line }) => line),
        scenario,
      ),
    [evidence, scenario],
  );
  const drawing = useMemo(
    () => (width === null ? null : rateSensitivity(points, { width, lang, unit, unitName })),
    [points, width, lang, unit, unitName],
  );
  return (
    <section class="plan-panel">
      <h2>{say(planningText.sensitivity)}</h2>
      <p class="muted">{say(planningText.sensitivityHint, { unit: unitName })}</p>
      <div ref={host}>
        {drawing && <PlotFigure label={say(planningText.sensitivity)} drawing={drawing} onEnter={() => undefined} />}
      </div>
      <PlainTable
        caption={say(planningText.sensitivity)}
        heads={[
          { text: say(planningText.applied) },
          { text: `${say(planColumnText.proposal)} ${unitName}`, isNumber: true },
          { text: `${say(effectWords.cut)} ${unitName}`, isNumber: true },
        ]}
        rows={points.map(({ rate: one, proposal_yuan, cut_yuan }) => ({
          key: String(one),
          cells: [rate(one), money(proposal_yuan, unit), money(cut_yuan, unit)],
        }))}
      />
    </section>
  );
}
