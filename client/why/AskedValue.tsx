import { fetchExplanation, type QueryName } from "../api.ts";
import { headlineUnit } from "../format.ts";
import { moneyInProse } from "../moneyInProse.ts";
import { useCurrency } from "../office.ts";
import { columnText } from "../overview/columnText.ts";
import { latest, useAnswer } from "../query.ts";
import { useYearRows } from "../useYearRows.ts";
import { view } from "../view.ts";

interface AskedValueProps {
  readonly query: QueryName;
  readonly metric: string;
  readonly year: number;
}

/** The number that was asked about: its name, and its value of the year where it is one of the yearly overview. */
export function AskedValue({ query, metric, year }: AskedValueProps) {
  const { lang, unit: chosen } = view.value;
  const currency = useCurrency();
  const row = useYearRows()?.rows.find((one) => one.fiscal_year === year);
  const meanings = latest(useAnswer(`explain ${query}`, () => fetchExplanation(query)))?.columns;
  const name = meanings?.find((meaning) => meaning.name === metric)?.[lang] ?? metric;
  if (query !== "overview_by_year" || !row || !Object.hasOwn(row, metric)) return <>{name}</>;
  const column = metric as keyof typeof row;
  const unit = chosen ?? headlineUnit(row.executed_yuan);
  const value = metric.endsWith("_yuan")
    ? moneyInProse(row[column] as string | null, unit, lang, currency)
    : columnText(row, column, unit);
  return (
    <>
      {name} <span class="asked">{value}</span>
    </>
  );
}
