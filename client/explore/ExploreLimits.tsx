import { DataLimits } from "../findings/DataLimits.tsx";
import { useYearLimits } from "../findings/useYearLimits.ts";
import { count } from "../format.ts";
import { latest } from "../query.ts";
import { say } from "../say.ts";
import { exploreText } from "../text/explore.ts";
import { apartOf } from "./Question.ts";
import type { AskedAnswer } from "./useAsked.ts";
import type { Words } from "./words.ts";

/** What to know before quoting an answer. */
export function ExploreLimits({ question, words }: { question: AskedAnswer; words: Words }) {
  const { asked, loadable } = question;
  const answer = latest(loadable);
  const ofYear = useYearLimits(undefined);
  const apart = apartOf(asked).map(words.column);
  const { measures } = asked;
  const isCut = answer !== null && answer.rows.length < answer.row_count;
  const limits = [
    ...(measures.some((one) => "numerator" in one) ? [say(exploreText.limitRatio)] : []),
    ...(apart.length > 0 ? [say(exploreText.limitApart, { names: apart.join(say(exploreText.and)) })] : []),
    ...(measures.some((one) => "isStock" in one) ? [say(exploreText.limitStock)] : []),
    ...(asked.isCompared ? [say(exploreText.limitYear)] : []),
    ...(isCut ? [say(exploreText.limitRows, { all: count(answer.row_count), shown: count(answer.rows.length) })] : []),
    ...ofYear,
  ];
  return <DataLimits snapshot={answer?.snapshot ?? null} limits={limits} />;
}
