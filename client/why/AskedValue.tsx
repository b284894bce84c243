import { fetchExplanation } from "../api.ts";
import { headlineUnit } from "../format.ts";
import { moneyInProse } from "../moneyInProse.ts";
import { useCurrency } from "../office.ts";
import { columnText } from "../overview/columnText.ts";
import { latest, useAnswer } from "../query.ts";
import { useYearRows } from "../useYearRows.ts";
import { view } from "../view.ts";

/** The headline that was asked about: its name and its value of the year in view. */
export function AskedValue({ metric }: { metric: string }) {
  const { lang, unit: chosen } = view.value;
  const currency = useCurrency();
  const current = useYearRows()?.current;
  const meanings = latest(useAnswer("explain overview_by_year", () => fetchExplanation("overview_by_year")))?.columns;
  if (!current || !Object.hasOwn(current, metric)) return <>{metric}</>;
  const column = metric as keyof typeof current;
  const unit = chosen ?? headlineUnit(current.executed_yuan);
  const value = metric.endsWith("_yuan")
    ? moneyInProse(current[column] as string | null, unit, lang, currency)
    : columnText(current, column, unit);
  return (
    <>
      {meanings?.find((meaning) => meaning.name === metric)?.[lang] ?? metric} <span class="asked">{value}</span>
    </>
  );
}
