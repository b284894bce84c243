import { changeOf } from "../change.ts";
import { points } from "../format.ts";
import { exAnteSentence, exAnteText } from "../text/exAnte.ts";
import type { Text } from "../text/text.ts";
import { view } from "../view.ts";
import { Sentence, type SentenceValue } from "./Sentence.tsx";
import { askedOfYear, useYearSaid, type YearSaid, yearValue } from "./useYearSaid.ts";

/** The ex-ante reviews of the year in one sentence; every number in it can be asked why. */
export function ExAnteSentence() {
  const said = useYearSaid();
  return (
    <Sentence
      label={exAnteText.title}
      clauses={said ? clausesOf(said) : []}
      value={(name) => (said ? valueAt(name, said) : { text: "" })}
    />
  );
}

function clausesOf({ row }: YearSaid): Text[] {
  if (Number(row.ex_ante_count) === 0) return [exAnteSentence.none];
  const change = changeOf(row.saving_rate, row.prior_saving_rate);
  return [
    row.ex_ante_requested_yuan === null ? exAnteSentence.counted : exAnteSentence.requested,
    exAnteSentence.outcomes,
    ...(row.saving_yuan === null ? [] : [exAnteSentence.saved]),
    ...(row.saving_rate === null ? [] : [exAnteSentence.rate]),
    ...(change === null ? [] : [exAnteSentence[change.direction]]),
    exAnteSentence.end,
  ];
}

function valueAt(name: string, said: YearSaid): SentenceValue {
  if (name !== "points") return yearValue(name, said);
  const change = changeOf(said.row.saving_rate, said.row.prior_saving_rate);
  return askedOfYear("saving_rate", points(change?.difference ?? 0, view.value.lang));
}
