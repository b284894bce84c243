import { count } from "../format.ts";
import { useScope } from "../office.ts";
import { latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import { within } from "../scope.ts";
import { evaluationsText } from "../text/evaluations.ts";
import { useYearRows } from "../useYearRows.ts";
import { DataLimits } from "./DataLimits.tsx";
import { useYearLimits } from "./useYearLimits.ts";

/** What the figures of evaluations do not say: who is missing, who is not rated, what is compared. */
export function EvaluationLimits() {
  const scope = useScope();
  const ratings = latest(useQuery("ratings_by_year", scope === null ? {} : within(scope)));
  const limits = useYearLimits("self_evaluated_department_count");
  const current = useYearRows()?.current;
  const notRated = (ratings?.rows ?? [])
    .filter((row) => row.fiscal_year === scope?.fiscal_year && row.rating === "not_rated")
    .reduce((sum, row) => sum + row.subject_count, 0);
  return (
    <DataLimits
      snapshot={ratings?.snapshot ?? null}
      limits={[
        ...limits,
        say(notRated === 0 ? evaluationsText.allRated : evaluationsText.notRated, { count: count(notRated) }),
        say(evaluationsText.apart, { count: count(Number(current?.compared_count ?? 0)) }),
        say(evaluationsText.nested),
      ]}
    />
  );
}
