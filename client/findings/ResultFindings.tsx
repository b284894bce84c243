import type { Row } from "../api.ts";
import { count, rate } from "../format.ts";
import { useScope } from "../office.ts";
import { latest, useQuery } from "../query.ts";
import { within } from "../scope.ts";
import { resultsText, resultSentence as sentence } from "../text/results.ts";
import type { Text } from "../text/text.ts";
import { Sentence, type SentenceValue } from "./Sentence.tsx";
import { useEffects } from "./useEffects.ts";
import { useYearSaid, yearValue } from "./useYearSaid.ts";

/** What evaluations changed in the budget of the year, and whose money stayed untouched without a reason. */
export function ResultFindings() {
  const said = useYearSaid();
  const effects = useEffects();
  const open = useOpenCount();
  const valueAt = (place: string): SentenceValue => {
    if (place === "cut_rate")
      return { text: rate(rateOfCut(effects)), why: { subject: "effect_statuses", metric: null } };
    if (place === "open") return { text: count(open), why: { subject: "untouched_subjects", metric: null } };
    return said ? yearValue(place, said) : { text: "" };
  };
  const isKnown = said !== null && effects !== null && open !== null;
  return <Sentence label={resultsText.findings} clauses={isKnown ? clausesOf(said.row, open) : []} value={valueAt} />;
}

function rateOfCut(effects: ReturnType<typeof useEffects>): number | null {
  return effects?.find((row) => row.effect === "cut")?.rate ?? null;
}

function clausesOf(row: Row<"overview_by_year">, open: number): Text[] {
  const clauses = [
    ...(row.cut_yuan === null ? [] : [sentence.cut]),
    ...(row.cut_yuan === null || row.cancel_yuan === null ? [] : [sentence.cancel]),
    ...(row.recover_yuan === null ? [] : [sentence.recover]),
    ...(row.ex_ante_effect_yuan === null ? [] : [sentence.review]),
    ...(open === 0 ? [] : [sentence.open]),
  ];
  return [sentence.opening, ...(row.cut_yuan === null ? [sentence.none] : []), ...clauses, sentence.end];
}

/** Subjects rated fair or poor whose money was left without a reason; null while it is on its way. */
function useOpenCount(): number | null {
  const scope = useScope();
  const answer = latest(useQuery("compliance_by_year", scope === null ? {} : within(scope)));
  if (scope === null || answer === null) return null;
  return answer.rows
    .filter((row) => row.budget_year === scope.fiscal_year && row.treatment === "open")
    .reduce((sum, row) => sum + row.subject_count, 0);
}
