import type { Row } from "./api.ts";
import { count } from "./format.ts";
import { say } from "./say.ts";
import { frameText } from "./text/frame.ts";
import { useYearRows } from "./useYearRows.ts";

/** A column of the yearly overview that counts the departments taking part in something. */
export type Covered = keyof Row<"overview_by_year"> & `${string}department_count`;

/** How many departments of the year in view take part, in words; null until that is known, or where it is not asked for. */
export function useCoverage(covered: Covered | undefined): string | null {
  const current = useYearRows()?.current;
  if (!current || covered === undefined) return null;
  return say(frameText.coverage, { part: count(Number(current[covered])), whole: count(current.department_count) });
}
