import type { Row } from "../api.ts";
import { growthByYear } from "../charts/growthByYear.ts";
import { trendByYear } from "../charts/trendByYear.ts";
import { measures } from "../charts/trendOptions.ts";
import { useScope } from "../office.ts";
import { latest, useQuery } from "../query.ts";
import type { Scope } from "../scope.ts";

/** The years of the page and their growth, as its first two figures ask for them. */
export interface TrendData {
  readonly scope: Scope;
  readonly snapshot: string;
  readonly years: readonly Row<"trend_by_year">[];
  readonly growth: readonly Row<"growth_by_year">[];
}

/** Null until both are known. */
export function useTrendData(): TrendData | null {
  const scope = useScope();
  const years = latest(useQuery("trend_by_year", scope === null ? {} : trendByYear.parameters(scope)));
  // Until the scope is known the default is asked for, which is what most pages open with.
  const growth = latest(
    useQuery("growth_by_year", scope === null ? { measure_name: measures[0] } : growthByYear.parameters(scope)),
  );
  if (scope === null || years === null || growth === null) return null;
  return { scope, snapshot: years.snapshot, years: years.rows, growth: growth.rows };
}
