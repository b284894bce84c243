import { useCurrency } from "../office.ts";
import { ScrollBox } from "../ScrollBox.tsx";
import { say } from "../say.ts";
import { lifeText } from "../text/life.ts";
import { unitText } from "../text/units.ts";
import { view } from "../view.ts";
import {
  BalanceStage,
  EffectStage,
  EvaluationStage,
  ExecutionStage,
  MonitoringStage,
  ReviewStage,
  TargetStage,
} from "./stages.tsx";
import type { Stages } from "./useStages.ts";

const heads = ["year", "review", "target", "execution", "monitoring", "evaluation", "use", "carryOver"] as const;

/** The whole life of a project: a row a year, the latest first, a column a stage of the budget's way. */
export function Timeline({ stages, year }: { stages: readonly Stages[]; year: number | null }) {
  const unit = unitText(view.value.unit ?? "wan", useCurrency());
  return (
    <section class="ledger">
      <h2>{say(lifeText.timeline)}</h2>
      <p class="muted">{say(lifeText.timelineNote, { unit: say(unit) })}</p>
      <ScrollBox class="scroll" label={say(lifeText.timeline)}>
        <table class="timeline">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {say(lifeText[head])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stages.map((one) => (
              <YearRow key={one.year} stages={one} isInView={one.year === year} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function YearRow({ stages, isInView }: { stages: Stages; isInView: boolean }) {
  const { year, money, reviews, monitoring, evaluations, effects, balances } = stages;
  return (
    <tr data-in-view={isInView}>
      <th scope="row">
        {year}
        {money?.is_in_progress && money.latest_month !== null && (
          <small class="timeline-note">{say(lifeText.inProgress, { month: String(money.latest_month) })}</small>
        )}
        {money?.is_of_children && <small class="timeline-note">{say(lifeText.newProject)}</small>}
      </th>
      <td data-stage={say(lifeText.review)}>
        {reviews.map((row) => (
          <ReviewStage key={row.review_no} row={row} />
        ))}
      </td>
      <td data-stage={say(lifeText.target)}>
        <TargetStage {...stages} />
      </td>
      <td data-stage={say(lifeText.execution)}>
        <ExecutionStage {...stages} />
      </td>
      <td data-stage={say(lifeText.monitoring)}>
        {monitoring.map((row) => (
          <MonitoringStage key={row.cutoff_month} row={row} />
        ))}
      </td>
      <td data-stage={say(lifeText.evaluation)}>
        {evaluations.map((row) => (
          <EvaluationStage key={row.kind} row={row} />
        ))}
      </td>
      <td data-stage={say(lifeText.use)}>
        {effects.map((row) => (
          <EffectStage key={row.effect} row={row} />
        ))}
      </td>
      <td data-stage={say(lifeText.carryOver)}>
        {balances.map((row) => (
          <BalanceStage key={row.origin_year} row={row} />
        ))}
      </td>
    </tr>
  );
}
