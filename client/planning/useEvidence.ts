import type { ApiError } from "../ApiError.ts";
import { latest, useQuery } from "../query.ts";
import type { Scenario } from "./arithmetic/Scenario.ts";
import type { EvidenceRow } from "./Evidence.ts";

/** The evidence that a scenario plans on: its rows and their snapshot; null while they are on their way. */
export function useEvidence({
  budget_year,
  region,
  department,
}: Pick<Scenario, "budget_year" | "region" | "department">): {
  readonly rows: readonly EvidenceRow[] | null;
  readonly snapshot: string | null;
  readonly error: { readonly error: ApiError; readonly retry: () => void } | null;
} {
  const scope = {
    ...(region === null ? {} : { region_code: region }),
    ...(department === null ? {} : { department_code: department }),
  };
  const loadable = useQuery("planning_lines", { budget_year, ...scope });
  const answer = latest(loadable);
  return {
    rows: answer?.rows ?? null,
    snapshot: answer?.snapshot ?? null,
    error: loadable.status === "failed" ? { error: loadable.error, retry: loadable.retry } : null,
  };
}
