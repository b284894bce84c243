import { Sentence } from "../findings/Sentence.tsx";
import { usePlace } from "../findings/usePlace.ts";
import { headlineUnit } from "../format.ts";
import { moneyInProse } from "../moneyInProse.ts";
import { useCurrency } from "../office.ts";
import { latest } from "../query.ts";
import { say } from "../say.ts";
import type { Cell } from "../sql/runApi.ts";
import { exploreText } from "../text/explore.ts";
import { view } from "../view.ts";
import { pivot } from "./pivot.ts";
import { apartOf, isRanked, OTHERS } from "./Question.ts";
import type { AskedAnswer } from "./useAsked.ts";
import { measureText, type Words } from "./words.ts";

/** What the answer says first: the measure of all, and of the group that has most. */
export function ExploreSentence({ question, words }: { question: AskedAnswer; words: Words }) {
  const { asked, loadable } = question;
  const rows = latest(loadable)?.rows ?? null;
  const place = usePlace();
  const currency = useCurrency();
  const { lang, unit: chosen } = view.value;
  const [measure] = asked.measures;
  if (rows === null || measure === undefined)
    return <Sentence label={exploreText.findings} clauses={[]} value={blank} />;
  const { lines } = pivot(asked, rows);
  const total = lines.find(({ depth }) => depth === 0);
  const first = lines.find(({ depth, path }) => depth === 1 && !path.includes(OTHERS));
  const row = (line: typeof total) => line?.cells.get("total") ?? line?.cells.values().next().value;
  const print = (value: Cell | undefined) =>
    measure.unit === "yuan" && value
      ? moneyInProse(value, chosen ?? headlineUnit(value), lang, currency)
      : measureText(measure, value, chosen ?? "yi");
  const year = asked.filters.find(({ dimension }) => dimension.isYear)?.values[0] ?? null;
  const [dimension] = asked.rows;
  const hasMost = first !== undefined && dimension !== undefined && isRanked(dimension, asked);
  const apart = apartOf(asked).map(words.column);
  const values: Record<string, string> = {
    names: apart.join(say(exploreText.and)),
    when: year === null ? say(exploreText.allYears) : say(exploreText.ofYear, { year }),
    place,
    measure: words.column(measure.name),
    total: print(row(total)?.[measure.name]),
    group: hasMost ? words.value(dimension.name, first.path[0] ?? null, first.names[0] ?? null) : "",
    value: print(row(first)?.[measure.name]),
  };
  const most = hasMost ? exploreText.saidMost : exploreText.saidEnd;
  const alone = hasMost ? exploreText.saidGroup : exploreText.saidNothing;
  const clauses = total ? [exploreText.said, most] : [apart.length > 0 ? exploreText.saidApart : alone];
  return <Sentence label={exploreText.findings} clauses={clauses} value={(name) => ({ text: values[name] ?? "" })} />;
}

function blank() {
  return { text: "" };
}
