import { count } from "../format.ts";
import { type Linked, TOTAL } from "../linked/useLinked.ts";
import { latest } from "../query.ts";
import { say } from "../say.ts";
import { exAnteLimits } from "../text/exAnte.ts";
import { DataLimits } from "./DataLimits.tsx";
import { useYearLimits } from "./useYearLimits.ts";

/** Groups of a figure for what is not stated, and what to tell of them. */
const UNSTATED = [
  { chart: "ex_ante_by_outcome", column: "outcome", value: "undecided", text: exAnteLimits.undecided },
  { chart: "ex_ante_by_function", column: "function_class_code", value: null, text: exAnteLimits.noFunction },
  { chart: "ex_ante_score_bands", column: "score_band", value: null, text: exAnteLimits.noScore },
] as const;

/** What a reader must know before quoting figures of ex-ante reviews, of the reviews that are picked. */
export function ExAnteLimits({ linked }: { linked: Linked }) {
  const ofYear = useYearLimits(undefined);
  const answer = latest(linked.answer);
  const whole = Number(answer?.groups[TOTAL]?.total.review_count ?? 0);
  const missing = UNSTATED.flatMap(({ chart, column, value, text }) => {
    const row = answer?.groups[chart]?.rows.find((one) => one[column] === value);
    return row ? [say(text, { part: count(Number(row.review_count)), whole: count(whole) })] : [];
  });
  return (
    <DataLimits
      snapshot={answer?.snapshot ?? null}
      limits={[...missing, say(exAnteLimits.saving), say(exAnteLimits.ranked), ...ofYear]}
    />
  );
}
