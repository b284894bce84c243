import { useYearLimits } from "../findings/useYearLimits.ts";
import { count } from "../format.ts";
import { say } from "../say.ts";
import { departmentText } from "../text/department.ts";
import { useYearRows } from "../useYearRows.ts";

/** What a reader has to know before quoting the page of a department: what its projects have sent, and who its peers are. */
export function useDepartmentLimits(): string[] {
  const current = useYearRows()?.current;
  const ofYear = useYearLimits(undefined);
  if (!current) return [];
  const coverage = {
    year: String(current.fiscal_year),
    whole: count(current.project_count),
    part: count(current.self_evaluated_project_count),
    monitored: count(current.monitored_project_count),
    targeted: count(current.target_project_count),
  };
  return [say(departmentText.coverage, coverage), say(departmentText.peerLimit), ...ofYear];
}
