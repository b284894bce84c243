import { fetchOffice, type Office } from "./api.ts";
import type { Loadable } from "./query.ts";
import { latest, useAnswer, useQuery } from "./query.ts";
import type { Scope } from "./scope.ts";
import { view } from "./view.ts";

/** Whose figures these are; asked for once. */
export function useOffice(): Loadable<Office> {
  return useAnswer("office", fetchOffice);
}

/** Currency of the office; yuan until it is known. */
export function useCurrency(): string {
  return latest(useOffice())?.currency ?? "CNY";
}

/** The scope in view; without a choice of year, the last one that is complete. Null until the years are known. */
export function useScope(): Scope | null {
  const years = latest(useQuery("fiscal_years", {}))?.rows;
  if (!years) return null;
  const { year, region, department, project, set, pick } = view.value;
  const known = years.map((row) => row.fiscal_year).sort((a, b) => a - b);
  const complete = years.filter((row) => !row.is_in_progress).map((row) => row.fiscal_year);
  const fallback = complete.length > 0 ? Math.max(...complete) : known.at(-1);
  const chosen = year !== null && known.includes(year) ? year : fallback;
  return chosen === undefined
    ? null
    : {
        fiscal_year: chosen,
        region_code: region,
        department_code: department,
        project_code: project,
        options: set,
        picked: pick,
      };
}
