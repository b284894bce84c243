import type { Row } from "../api.ts";
import { latest, useQuery } from "../query.ts";
import type { Scope } from "../scope.ts";
import { within } from "../scope.ts";

/** The appraisal of the year and region in view, and the department that was chosen in it. */
export interface Appraisal {
  readonly scope: Scope;
  readonly snapshot: string;
  readonly year: Row<"appraisal_by_year"> | null;
  /** Departments by place. */
  readonly scores: readonly Row<"appraisals">[];
  readonly measures: readonly Row<"appraisal_measures">[];
  /** The chosen department; null where none is, or where it was not appraised. */
  readonly own: Row<"appraisals"> | null;
}

/** Null while any of it is on its way. */
export function useAppraisal(scope: Scope): Appraisal | null {
  const ofYear = yearOfRegion(scope);
  const scores = latest(useQuery("appraisals", ofYear));
  const measures = latest(useQuery("appraisal_measures", ofYear));
  const years = latest(useQuery("appraisal_by_year", within(scope)));
  if (scores === null || measures === null || years === null) return null;
  return {
    scope,
    snapshot: scores.snapshot,
    year: years.rows.find((row) => row.fiscal_year === scope.fiscal_year) ?? null,
    scores: scores.rows,
    measures: measures.rows,
    own: scores.rows.find((row) => row.department_code === scope.department_code) ?? null,
  };
}

/** Parameters of a query about all departments of a region in a year. */
export function yearOfRegion({ fiscal_year, region_code }: Scope): { fiscal_year: number; region_code?: string } {
  return { fiscal_year, ...(region_code === null ? {} : { region_code }) };
}
