import type { Row } from "../api.ts";
import { isReal, measureOf } from "../charts/trendOptions.ts";
import { Sentence, type SentenceValue } from "../findings/Sentence.tsx";
import { usePlace } from "../findings/usePlace.ts";
import { headlineUnit, rate, signed } from "../format.ts";
import { moneyInProse } from "../moneyInProse.ts";
import { useCurrency } from "../office.ts";
import { say } from "../say.ts";
import type { Text } from "../text/text.ts";
import { measureNames, trendSentence, trendsText } from "../text/trends.ts";
import { view } from "../view.ts";
import { usePickedGroups } from "./PickedGroups.tsx";
import { type TrendData, useTrendData } from "./useTrendData.ts";

type GrowthRow = Row<"growth_by_year">;

/** How the money in view moved over the years, in one sentence; every number in it can be asked why. */
export function TrendFindings() {
  const data = useTrendData();
  const whole = usePlace();
  const groups = usePickedGroups().map(({ name }) => name);
  const { lang } = view.value;
  const narrowed = { place: whole, groups: groups.join(lang === "zh" ? "、" : ", ") };
  const place = groups.length === 0 ? whole : say(trendsText.narrowed, narrowed);
  const currency = useCurrency();
  const told = data && tellingOf(data);
  return (
    <Sentence
      label={trendsText.findings}
      clauses={told ? clausesOf(told) : data ? [trendSentence.none, trendSentence.end] : []}
      value={(name) => (told ? valueAt(name, told, { place, currency }) : { text: "" })}
    />
  );
}

/** What the sentence is about: the year in view, or the last before it that can be told, and the first with money. */
interface Telling {
  readonly data: TrendData;
  readonly first: GrowthRow;
  readonly last: GrowthRow;
}

function tellingOf(data: TrendData): Telling | null {
  const known = data.growth.filter((row) => row.value_yuan !== null);
  const last = known.findLast((row) => row.fiscal_year <= data.scope.fiscal_year) ?? known.at(-1);
  const first = known[0];
  return first && last ? { data, first, last } : null;
}

function clausesOf({ data, first, last }: Telling): Text[] {
  const growth = last.annual_growth_rate;
  const opening =
    growth === null || first === last ? trendSentence.only : trendSentence[growth < 0 ? "shrunk" : "grown"];
  const year = data.years.find((row) => row.fiscal_year === last.fiscal_year);
  return [
    opening,
    ...(isReal(data.scope.options) && last.real_yuan !== null && year?.base_year ? [trendSentence.real] : []),
    ...(last.change_rate === null ? [] : [trendSentence.change]),
    ...(last.matched_change_rate === null ? [] : [trendSentence.matched]),
    ...(year?.execution_rate == null || year.is_in_progress ? [] : [trendSentence.rate]),
    trendSentence.end,
  ];
}

function valueAt(
  name: string,
  { data, first, last }: Telling,
  told: { readonly place: string; readonly currency: string },
): SentenceValue {
  const { lang, unit: chosen } = view.value;
  const unit = chosen ?? headlineUnit(last.value_yuan);
  const amount = (yuan: string | null) => moneyInProse(yuan, unit, lang, told.currency);
  const year = data.years.find((row) => row.fiscal_year === last.fiscal_year);
  const measure = measureNames[measureOf(data.scope.options)];
  const growth = (metric: keyof GrowthRow, text: string) => asked("growth_by_year", metric, text);
  const values: Readonly<Record<string, SentenceValue>> = {
    from: { text: String(first.fiscal_year) },
    year: { text: String(last.fiscal_year) },
    place: { text: told.place },
    measure: { text: measure ? say(measure) : "" },
    base: { text: String(year?.base_year ?? "") },
    first: growth("value_yuan", amount(first.value_yuan)),
    last: growth("value_yuan", amount(last.value_yuan)),
    real: growth("real_yuan", amount(last.real_yuan)),
    growth: growth("annual_growth_rate", rate(Math.abs(last.annual_growth_rate ?? 0))),
    change: growth("change_rate", signed(rate(last.change_rate))),
    matched: growth("matched_change_rate", signed(rate(last.matched_change_rate))),
    rate: asked("trend_by_year", "execution_rate", rate(year?.execution_rate ?? null)),
  };
  return values[name] ?? { text: "" };
}

function asked(subject: string, metric: string, text: string): SentenceValue {
  return { text, why: { subject, metric } };
}
