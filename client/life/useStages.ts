import type { QueryName, Row } from "../api.ts";
import { latest, useQuery } from "../query.ts";

type ProjectQuery = Extract<QueryName, `project_${string}`>;

/** What happened to a project in one year, from before its budget to what was left of it. */
export interface Stages {
  readonly year: number;
  readonly money: Row<"project_years"> | null;
  readonly reviews: readonly Row<"project_reviews">[];
  readonly indicators: readonly Row<"project_indicators">[];
  readonly months: readonly Row<"project_months">[];
  readonly monitoring: readonly Row<"project_monitoring">[];
  readonly evaluations: readonly Row<"project_evaluations">[];
  readonly effects: readonly Row<"project_effects">[];
  readonly balances: readonly Row<"project_balances">[];
}

/** All years of a project that any record speaks of, the latest first; null until all are known. */
export function useStages(project_code: string): readonly Stages[] | null {
  const money = useRows("project_years", project_code);
  const reviews = useRows("project_reviews", project_code);
  const indicators = useRows("project_indicators", project_code);
  const months = useRows("project_months", project_code);
  const monitoring = useRows("project_monitoring", project_code);
  const evaluations = useRows("project_evaluations", project_code);
  const effects = useRows("project_effects", project_code);
  const balances = useRows("project_balances", project_code);
  if (!money || !reviews || !indicators || !months) return null;
  if (!monitoring || !evaluations || !effects || !balances) return null;
  const years = new Set(
    [...[money, indicators, months, monitoring, evaluations, balances].flat(), ...reviews, ...effects].map(yearOf),
  );
  return [...years]
    .sort((a, b) => b - a)
    .map((year) => ({
      year,
      money: money.find((row) => row.fiscal_year === year) ?? null,
      reviews: ofYear(reviews, year),
      indicators: ofYear(indicators, year),
      months: ofYear(months, year),
      monitoring: ofYear(monitoring, year),
      evaluations: ofYear(evaluations, year),
      effects: ofYear(effects, year),
      balances: ofYear(balances, year),
    }));
}

function useRows<Name extends ProjectQuery>(name: Name, project_code: string): readonly Row<Name>[] | null {
  return latest(useQuery(name, { project_code } as never))?.rows ?? null;
}

type OfYear = { readonly fiscal_year: number } | { readonly budget_year: number };

function yearOf(row: OfYear): number {
  return "budget_year" in row ? row.budget_year : row.fiscal_year;
}

function ofYear<R extends OfYear>(rows: readonly R[], year: number): readonly R[] {
  return rows.filter((row) => yearOf(row) === year);
}
