import type { Row } from "../api.ts";
import { count } from "../format.ts";
import { say } from "../say.ts";
import { findingsText } from "../text/findings.ts";
import type { Covered } from "../useCoverage.ts";
import { useYearRows } from "../useYearRows.ts";
import { view } from "../view.ts";

type YearRow = Row<"overview_by_year">;

/**
 * The limits that any page about the year in view shares: departments that have sent nothing of its subject (counted by the
 * column `covered` of the yearly overview; said of several, not of the one in view), and a year that is not over. Empty while the year is on its way.
 */
export function useYearLimits(covered: Covered | undefined): string[] {
  const current = useYearRows()?.current;
  if (!current) return [];
  return [...missingDepartments(current, covered), ...inProgress(current)];
}

function missingDepartments(row: YearRow, covered: Covered | undefined): string[] {
  if (covered === undefined) return [];
  const missing = Number(row.department_count) - Number(row[covered] ?? 0);
  if (view.value.department !== null) return missing === 0 ? [] : [say(findingsText.missingDepartment)];
  const values = { missing: count(missing), whole: count(row.department_count) };
  return [say(missing === 0 ? findingsText.allDepartments : findingsText.missingDepartments, values)];
}

function inProgress(row: YearRow): string[] {
  if (!row.is_in_progress) return [];
  const values = { year: String(row.fiscal_year), month: String(row.latest_month ?? "") };
  return [say(findingsText.inProgress, values)];
}
