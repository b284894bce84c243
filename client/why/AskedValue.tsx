import { fetchExplanation } from "../api.ts";
import { headlineUnit, type Unit } from "../format.ts";
import { moneyInProse } from "../moneyInProse.ts";
import { useCurrency } from "../office.ts";
import { latest, useAnswer, useQuery } from "../query.ts";
import type { Scope } from "../scope.ts";
import { cellText } from "../table/cellText.ts";
import { columnsOf } from "../table/columnsOf.ts";
import { view } from "../view.ts";
import type { Subject } from "./subject.ts";

interface AskedValueProps {
  readonly subject: Subject;
  readonly metric: string;
  readonly scope: Scope;
}

type AnyRow = Readonly<Record<string, unknown>>;

/** The number that was asked about: its name and, where one row of its query holds it, its value in the year in view. */
export function AskedValue({ subject, metric, scope }: AskedValueProps) {
  const { lang, unit: chosen } = view.value;
  const currency = useCurrency();
  const answer = latest(useQuery(subject.query, subject.parameters(scope) as never));
  const meanings = latest(useAnswer(`explain ${subject.query}`, () => fetchExplanation(subject.query)))?.columns ?? [];
  const name = meanings.find((meaning) => meaning.name === metric)?.[lang] || metric;
  const row = answer && rowOf(answer.rows as readonly AnyRow[], scope.fiscal_year);
  const [column] = answer ? columnsOf(answer, meanings, lang, [metric]) : [];
  if (!row || !column) return <>{name}</>;
  const unit = chosen ?? unitBeside(row);
  const value =
    column.unit === "yuan"
      ? moneyInProse(row[metric] as string | null, unit, lang, currency)
      : cellText(column, row[metric], unit, lang);
  return (
    <>
      {name} <span class="asked">{value}</span>
    </>
  );
}

/** The only row, or the only one of the year; several would not say which is meant. */
function rowOf(rows: readonly AnyRow[], year: number): AnyRow | null {
  const found = rows.length === 1 ? rows : rows.filter((row) => (row.fiscal_year ?? row.budget_year) === year);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function unitBeside({ executed_yuan }: AnyRow): Unit {
  return headlineUnit(typeof executed_yuan === "string" ? executed_yuan : null);
}
