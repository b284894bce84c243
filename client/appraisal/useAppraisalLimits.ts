import { useYearLimits } from "../findings/useYearLimits.ts";
import { count, decimal } from "../format.ts";
import { say } from "../say.ts";
import { appraisalText } from "../text/appraisal.ts";
import { codes } from "../text/codes.ts";
import { useYearRows } from "../useYearRows.ts";
import { view } from "../view.ts";
import type { Appraisal } from "./useAppraisal.ts";

/** What a reader must know before quoting a place: what is not judged, who is not appraised, and by how much each was judged. */
export function useAppraisalLimits(appraisal: Appraisal | null): string[] {
  const ofYear = useYearLimits(undefined);
  const departments = useYearRows()?.current?.department_count ?? null;
  if (appraisal === null) return [];
  const { scores, measures, scope } = appraisal;
  const absent = scope.department_code === null && departments !== null ? departments - scores.length : 0;
  const missing = measures.filter((row) => !row.is_recorded).map(({ appraisal_measure: measure }) => measure);
  const weights = scores.map((row) => row.judged_weight);
  return [
    ...(missing.length > 0 ? [say(appraisalText.notRecorded, { measures: namesOf(missing) })] : []),
    ...(weights.length > 0 ? [say(appraisalText.judgedWeight, ends(weights))] : []),
    ...(absent > 0 ? [say(appraisalText.notAppraised, { count: count(absent) })] : []),
    ...ofYear,
    say(appraisalText.rules),
  ];
}

function namesOf(measures: readonly string[]): string {
  const { lang } = view.value;
  const names = measures.map((measure) => codes.appraisal_measure?.[measure]?.[lang] ?? measure);
  return names.join(lang === "zh" ? "、" : ", ");
}

function ends(weights: readonly number[]) {
  return { least: decimal(Math.min(...weights), 0), most: decimal(Math.max(...weights), 0) };
}
