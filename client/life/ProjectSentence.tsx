import type { Row } from "../api.ts";
import { Sentence, type SentenceValue } from "../findings/Sentence.tsx";
import { count, decimal, rate, unitFor } from "../format.ts";
import { moneyInProse } from "../moneyInProse.ts";
import { useCurrency } from "../office.ts";
import { codeText } from "../text/codes.ts";
import { lifeSentence, lifeText } from "../text/life.ts";
import type { Text } from "../text/text.ts";
import { view } from "../view.ts";

type Life = Row<"project_life">;

/** The life of a project in one sentence; every number in it can be asked why. */
export function ProjectSentence({ life }: { life: Life | null }) {
  const currency = useCurrency();
  return (
    <Sentence
      label={lifeText.findings}
      clauses={life ? clausesOf(life) : []}
      value={(place) => (life ? valueAt(life, place as keyof Life, currency) : { text: "" })}
    />
  );
}

/** The clauses about something that happened, in the order of a budget's way. */
function clausesOf(life: Life): Text[] {
  const opening = life.first_year === life.last_year ? lifeSentence.openingOneYear : lifeSentence.opening;
  const isSome = (yuan: string | null) => yuan !== null && Number(yuan) !== 0;
  return [
    life.execution_rate === null ? lifeSentence.noMoney : opening,
    ...(life.review_count > 0 && life.saving_yuan !== null ? [lifeSentence.reviewed] : []),
    ...(life.warning_count > 0 ? [lifeSentence.warned] : []),
    ...(life.evaluation_score !== null && life.rating !== null ? [lifeSentence.evaluated] : []),
    ...(isSome(life.cut_yuan) ? [lifeSentence.cut] : []),
    ...(isSome(life.cancel_yuan) ? [lifeSentence.cancelled] : []),
    ...(isSome(life.recover_yuan) ? [lifeSentence.recovered] : []),
    lifeSentence.end,
  ];
}

function valueAt(life: Life, column: keyof Life, currency: string): SentenceValue {
  const { lang, unit } = view.value;
  const value = life[column];
  const why = { subject: "project_life", metric: column };
  if (column === "evaluation_kind") return { text: worded("kind", value) };
  if (column === "rating") return { text: worded("rating", value), why };
  if (column.endsWith("_yuan")) {
    const own = unit ?? unitFor(Number(life.adjusted_yuan ?? value ?? 0));
    return { text: moneyInProse(value as string | null, own, lang, currency), why };
  }
  if (column === "execution_rate") return { text: rate(Number(value)), why };
  if (column === "evaluation_score") return { text: decimal(Number(value)), why };
  if (column === "review_count" || column === "warning_count") return { text: count(Number(value)), why };
  return { text: String(value) };
}

/** A code in words as they stand within a sentence. */
function worded(list: string, code: unknown): string {
  return (codeText(list, String(code))?.[view.value.lang] ?? String(code)).toLowerCase();
}
