import type { Row } from "../api.ts";
import { useScope } from "../office.ts";
import { latest, useQuery } from "../query.ts";
import { within } from "../scope.ts";

/** The four effects of the budget year in view; null while they are on their way. */
export function useEffects(): readonly Row<"effects_by_year">[] | null {
  const scope = useScope();
  const answer = latest(useQuery("effects_by_year", scope === null ? {} : within(scope)));
  if (scope === null || answer === null) return null;
  return answer.rows.filter((row) => row.budget_year === scope.fiscal_year);
}
