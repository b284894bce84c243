import { count } from "../format.ts";
import { useScope } from "../office.ts";
import { latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import { type Scope, within, withinBudgetYear } from "../scope.ts";
import { resultsText } from "../text/results.ts";
import { DataLimits } from "./DataLimits.tsx";
import { useYearLimits } from "./useYearLimits.ts";

/** What the figures on the use of results do not say: what is only proposed, who is not rated, who judged only itself. */
export function ResultLimits() {
  const scope = useScope();
  return scope === null ? null : <ScopedLimits scope={scope} />;
}

function ScopedLimits({ scope }: { scope: Scope }) {
  const ratings = latest(useQuery("ratings_by_year", within(scope)));
  const untouched = latest(useQuery("untouched_subjects", withinBudgetYear(scope)));
  const shared = useYearLimits(undefined);
  const notRated = (ratings?.rows ?? [])
    .filter((row) => row.fiscal_year === scope.fiscal_year - 1 && row.rating === "not_rated")
    .reduce((sum, row) => sum + row.subject_count, 0);
  const selfOnly = (untouched?.rows ?? []).filter((row) => row.untouched_reason === "self_rated_only").length;
  return (
    <DataLimits
      snapshot={untouched?.snapshot ?? null}
      limits={[
        ...shared,
        say(notRated === 0 ? resultsText.allRated : resultsText.notRated, { count: count(notRated) }),
        ...(selfOnly === 0 ? [] : [say(resultsText.selfOnly, { count: count(selfOnly) })]),
        say(resultsText.proposedLimit),
        say(resultsText.recovery),
      ]}
    />
  );
}
