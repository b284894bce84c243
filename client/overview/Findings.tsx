import type { Row } from "../api.ts";
import { changeOf } from "../change.ts";
import { Sentence, type SentenceValue } from "../findings/Sentence.tsx";
import { askedOfYear, useYearSaid, type YearSaid, yearValue } from "../findings/useYearSaid.ts";
import { points, rate } from "../format.ts";
import { overviewText, sentence } from "../text/overview.ts";
import type { Text } from "../text/text.ts";
import { view } from "../view.ts";

type YearRow = Row<"overview_by_year">;

/** The year in one sentence; every number in it can be asked why. */
export function Findings() {
  const said = useYearSaid();
  return (
    <Sentence
      label={overviewText.findings}
      clauses={said ? clausesOf(said.row) : []}
      value={(name) => (said ? valueAt(name, said) : { text: "" })}
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

function valueAt(name: string, said: YearSaid): SentenceValue {
  const { row } = said;
  if (name === "growth") return askedOfYear("executed_yuan", rate(Math.abs(growthToMonth(row) ?? 0)));
  if (name !== "points") return yearValue(name, said);
  const change = changeOf(row.execution_rate, row.prior_execution_rate);
  return askedOfYear("execution_rate", points(change?.difference ?? 0, view.value.lang));
}
