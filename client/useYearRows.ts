import type { Row } from "./api.ts";
import { useScope } from "./office.ts";
import { latest, useQuery } from "./query.ts";
import { type Scope, within } from "./scope.ts";

type YearRow = Row<"overview_by_year">;

/** All years of the scope in view and the one chosen; null until they are known. */
export function useYearRows(): { rows: readonly YearRow[]; current: YearRow | null; scope: Scope } | null {
  const scope = useScope();
  const answer = latest(useQuery("overview_by_year", scope === null ? {} : within(scope)));
  if (scope === null || answer === null) return null;
  return {
    rows: answer.rows,
    current: answer.rows.find((row) => row.fiscal_year === scope.fiscal_year) ?? null,
    scope,
  };
}
