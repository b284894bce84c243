import type { Row } from "../api.ts";
import { count } from "../format.ts";
import { useScope } from "../office.ts";
import { latest, useQuery } from "../query.ts";
import { within } from "../scope.ts";
import { targetsSentence as sentence, targetsText } from "../text/targets.ts";
import type { Text } from "../text/text.ts";
import { Sentence, type SentenceValue } from "./Sentence.tsx";
import { useYearSaid, yearValue } from "./useYearSaid.ts";

type YearRow = Row<"overview_by_year">;
type QualityRow = Row<"target_quality_by_year">;

/** What the targets of the year cover, how many are numbers, and whether they were thought about. */
export function TargetFindings() {
  const quality = useQuality();
  const said = useYearSaid();
  return (
    <Sentence
      label={targetsText.findings}
      clauses={said ? clausesOf(said.row, quality) : []}
      value={(place) => (said ? (valueOfQuality(place, quality) ?? yearValue(place, said)) : { text: "" })}
    />
  );
}

function useQuality(): QualityRow | null {
  const scope = useScope();
  const answer = latest(useQuery("target_quality_by_year", scope === null ? {} : within(scope)));
  return answer?.rows.find((row) => row.fiscal_year === scope?.fiscal_year) ?? null;
}

function clausesOf(row: YearRow, quality: QualityRow | null): Text[] {
  if (!row.target_project_count) return [sentence.none, sentence.end];
  return [
    sentence.opening,
    ...(row.target_coverage_rate === null ? [] : [sentence.coverage]),
    ...(row.quantified_share === null ? [] : [sentence.quantified]),
    ...(quality !== null && quality.copied_plan_count > 0 ? [sentence.copied] : []),
    ...(quality !== null && quality.far_exceeded_count > 0 ? [sentence.exceeded] : []),
    sentence.end,
  ];
}

function valueOfQuality(place: string, quality: QualityRow | null): SentenceValue | null {
  if (quality === null || (place !== "copied_plan_count" && place !== "far_exceeded_count")) return null;
  return { text: count(quality[place]), why: { subject: "target_quality_by_year", metric: place } };
}
