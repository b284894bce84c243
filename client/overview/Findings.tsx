import type { Row } from "../api.ts";
import { changeOf } from "../change.ts";
import { Sentence, type SentenceValue } from "../findings/Sentence.tsx";
import { headlineUnit, points, rate } from "../format.ts";
import { moneyInProse } from "../moneyInProse.ts";
import { useCurrency, useOffice } from "../office.ts";
import { latest } from "../query.ts";
import { say } from "../say.ts";
import { useScopeName } from "../shell/useScopeName.ts";
import { overviewText, sentence } from "../text/overview.ts";
import type { Text } from "../text/text.ts";
import { useYearRows } from "../useYearRows.ts";
import { view } from "../view.ts";
import { columnText } from "./columnText.ts";

type YearRow = Row<"overview_by_year">;

/** The year in one sentence; every number in it can be asked why. */
export function Findings() {
  const years = useYearRows();
  const scopeName = useScopeName();
  const { region, department } = view.value;
  const current = years?.current ?? null;
  const office = latest(useOffice());
  const isWholeCity = region === null && department === null && office?.region_code !== "";
  const currency = useCurrency();
  const place = isWholeCity ? say(overviewText.wholeCity) : scopeName;
  const said = current && { row: current, place, currency };
  return (
    <Sentence
      label={overviewText.findings}
      clauses={current ? clausesOf(current) : []}
      value={(name) => (said ? sentenceValue(name, said) : { text: "" })}
    />
  );
}

/** The clauses whose numbers are known, in order. */
function clausesOf(row: YearRow): Text[] {
  return [
    row.is_in_progress && row.latest_month !== null ? sentence.openingInProgress : sentence.opening,
    ...movedClause(row),
    ...(row.saving_yuan === null ? [] : [sentence.saving]),
    ...(row.result_reduction_yuan === null ? [] : [sentence.reduction]),
    ...(row.recover_yuan === null ? [] : [sentence.recovered]),
    sentence.end,
  ];
}

/** A complete year is compared by its rate; one in progress by what had been spent at the same month a year before. */
function movedClause(row: YearRow): Text[] {
  if (!row.is_in_progress) {
    const change = changeOf(row.execution_rate, row.prior_execution_rate);
    return change ? [sentence[change.direction]] : [];
  }
  const growth = growthToMonth(row);
  if (growth === null) return [];
  return [growth < 0 ? sentence.shrunk : sentence.grown];
}

function growthToMonth(row: YearRow): number | null {
  return changeOf(row.executed_yuan, row.prior_executed_to_month_yuan)?.ratio ?? null;
}

interface Said {
  readonly row: YearRow;
  readonly place: string;
  readonly currency: string;
}

function sentenceValue(name: string, { row, place, currency }: Said): SentenceValue {
  const { lang, unit: chosen } = view.value;
  if (name === "year") return { text: String(row.fiscal_year) };
  if (name === "month") return { text: String(row.latest_month) };
  if (name === "scope") return { text: place };
  if (name === "growth") return asked("executed_yuan", rate(Math.abs(growthToMonth(row) ?? 0)));
  if (name === "points") {
    const change = changeOf(row.execution_rate, row.prior_execution_rate);
    return asked("execution_rate", points(change?.difference ?? 0, lang));
  }
  const column = name as keyof YearRow & string;
  const unit = chosen ?? headlineUnit(row.executed_yuan);
  const text = column.endsWith("_yuan")
    ? moneyInProse(row[column] as string | null, unit, lang, currency)
    : columnText(row, column, unit);
  return asked(column, text);
}

function asked(metric: string, text: string): SentenceValue {
  return { text, why: { subject: "overview", metric } };
}
