import { say } from "../say.ts";
import { lifeText } from "../text/life.ts";
import type { Stages } from "./useStages.ts";

/** What a reader has to know before quoting the page of a project: years that lack something, and one that is not over. */
export function projectLimits(stages: readonly Stages[]): string[] {
  const open = stages.find((one) => one.money?.is_in_progress)?.money;
  // A parent is evaluated and monitored through its children.
  const own = stages.filter((one) => one.money !== null && !one.money.is_of_children);
  const closed = own.filter((one) => one.money?.is_in_progress === false);
  const unjudged = closed.filter((one) => one.evaluations.length === 0);
  const unwatched = closed.filter((one) => one.monitoring.length === 0);
  return [
    ...(closed.length > 0 && unjudged.length === 0 ? [say(lifeText.allEvaluated)] : []),
    ...(unjudged.length > 0 ? [say(lifeText.noEvaluation, { years: yearsOf(unjudged) })] : []),
    ...(unwatched.length === 0 ? [] : [say(lifeText.noMonitoring, { years: yearsOf(unwatched) })]),
    ...(open
      ? [say(lifeText.yearOpen, { year: String(open.fiscal_year), month: String(open.latest_month ?? "") })]
      : []),
    ...(stages.some((one) => one.money?.is_of_children) ? [say(lifeText.ofChildren)] : []),
  ];
}

function yearsOf(stages: readonly Stages[]): string {
  return stages
    .map((one) => String(one.year))
    .toReversed()
    .join(", ");
}
