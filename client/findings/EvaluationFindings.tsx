import type { Row } from "../api.ts";
import { decimal } from "../format.ts";
import { evaluationsText, evaluationSentence as sentence } from "../text/evaluations.ts";
import type { Text } from "../text/text.ts";
import { Sentence, type SentenceValue } from "./Sentence.tsx";
import { askedOfYear, useYearSaid, type YearSaid, yearValue } from "./useYearSaid.ts";

/** How money was judged in the year, by its spenders and by others, and how far the two stand apart. */
export function EvaluationFindings() {
  const said = useYearSaid();
  return (
    <Sentence
      label={evaluationsText.findings}
      clauses={said ? clausesOf(said.row) : []}
      value={(place) => (said ? valueAt(place, said) : { text: "" })}
    />
  );
}

function valueAt(place: string, said: YearSaid): SentenceValue {
  if (place !== "gap") return yearValue(place, said);
  return askedOfYear("mean_score_gap", decimal(Math.abs(said.row.mean_score_gap ?? 0), 1));
}

function clausesOf(row: Row<"overview_by_year">): Text[] {
  if (row.weighted_self_score === null && row.mean_other_score === null)
    return [sentence.opening, sentence.none, sentence.end];
  const gap = row.mean_score_gap;
  return [
    sentence.opening,
    ...(row.weighted_self_score === null ? [] : [sentence.self]),
    ...(row.mean_other_score === null ? [] : [sentence.other]),
    ...(gap === null ? [] : [gap < 0 ? sentence.below : sentence.above]),
    ...(gap === null || row.downgraded_share === null ? [] : [sentence.downgraded]),
    sentence.end,
  ];
}
