import type { Row } from "../api.ts";
import { headlineUnit } from "../format.ts";
import { moneyInProse } from "../moneyInProse.ts";
import { useCurrency } from "../office.ts";
import { useYearRows } from "../useYearRows.ts";
import { view } from "../view.ts";
import { columnText } from "./columnText.ts";
import type { SentenceValue } from "./Sentence.tsx";
import { usePlace } from "./usePlace.ts";

type YearRow = Row<"overview_by_year">;

/** What a sentence about the year in view is made of. */
export interface YearSaid {
  readonly row: YearRow;
  readonly place: string;
  readonly currency: string;
}

/** The year in view, and whose it is in words; null while that is on its way. */
export function useYearSaid(): YearSaid | null {
  const row = useYearRows()?.current ?? null;
  const place = usePlace();
  const currency = useCurrency();
  return row && { row, place, currency };
}

/** What stands at a place of a sentence about a year: the year, whose it is, or a column of the yearly overview. */
export function yearValue(name: string, { row, place, currency }: YearSaid): SentenceValue {
  const { lang, unit: chosen } = view.value;
  if (name === "year") return { text: String(row.fiscal_year) };
  if (name === "month") return { text: String(row.latest_month) };
  if (name === "scope") return { text: place };
  const column = name as keyof YearRow & string;
  const unit = chosen ?? headlineUnit(row.executed_yuan);
  const text = column.endsWith("_yuan")
    ? moneyInProse(row[column] as string | null, unit, lang, currency)
    : columnText(row, column, unit);
  return askedOfYear(column, text);
}

/** A number of a sentence that leads to a column of the yearly overview. */
export function askedOfYear(metric: string, text: string): SentenceValue {
  return { text, why: { subject: "overview", metric } };
}
