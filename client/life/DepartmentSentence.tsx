import type { Row } from "../api.ts";
import { columnText } from "../findings/columnText.ts";
import { Sentence, type SentenceValue } from "../findings/Sentence.tsx";
import { headlineUnit, points } from "../format.ts";
import { moneyInProse } from "../moneyInProse.ts";
import { useCurrency } from "../office.ts";
import { latest, useQueryOrNot } from "../query.ts";
import { say } from "../say.ts";
import { ofDepartmentYear } from "../scope.ts";
import { departmentSentence, departmentText } from "../text/department.ts";
import { peerBases } from "../text/peers.ts";
import type { Text } from "../text/text.ts";
import { useYearRows } from "../useYearRows.ts";
import { view } from "../view.ts";

type YearRow = Row<"overview_by_year">;

interface DepartmentSentenceProps {
  readonly name: string;
  readonly basis: keyof typeof peerBases;
}

/** The year of a department in one sentence, beside its peers; every number in it can be asked why. */
export function DepartmentSentence({ name, basis }: DepartmentSentenceProps) {
  const years = useYearRows();
  const currency = useCurrency();
  const asked = years && { ...ofDepartmentYear(years.scope), peer_basis: basis };
  const peers = latest(useQueryOrNot("department_peers", asked))?.rows;
  const gap = peers?.find((row) => row.measure_name === "execution_rate")?.peer_gap ?? null;
  const row = years?.current ?? null;
  return (
    <Sentence
      label={departmentText.findings}
      clauses={row ? clausesOf(row, gap) : []}
      value={(place) => {
        if (place === "name") return { text: name };
        if (place === "basis") return { text: say(peerBases[basis]).toLowerCase() };
        if (place === "peers") {
          return { text: points(gap ?? 0, view.value.lang), why: { subject: "peers_compared", metric: null } };
        }
        return row ? valueAt(row, place, currency) : { text: "" };
      }}
    />
  );
}

function clausesOf(row: YearRow, gap: number | null): Text[] {
  const isOpen = row.is_in_progress && row.latest_month !== null;
  const isReduced = row.result_reduction_yuan !== null && Number(row.result_reduction_yuan) > 0;
  return [
    isOpen ? departmentSentence.openingInProgress : departmentSentence.opening,
    ...(gap === null ? [] : [gap < 0 ? departmentSentence.below : departmentSentence.above]),
    ...(row.saving_yuan === null ? [] : [departmentSentence.saving]),
    ...(row.warning_count > 0 ? [departmentSentence.warned] : []),
    ...(row.weighted_self_score === null ? [] : [departmentSentence.scored]),
    ...(isReduced ? [departmentSentence.reduced] : []),
    departmentSentence.end,
  ];
}

function valueAt(row: YearRow, place: string, currency: string): SentenceValue {
  const { lang, unit: chosen } = view.value;
  if (place === "year") return { text: String(row.fiscal_year) };
  if (place === "month") return { text: String(row.latest_month) };
  const column = place as keyof YearRow & string;
  const unit = chosen ?? headlineUnit(row.executed_yuan);
  const text = column.endsWith("_yuan")
    ? moneyInProse(row[column] as string | null, unit, lang, currency)
    : columnText(row, column, unit);
  return { text, why: { subject: "overview", metric: column } };
}
