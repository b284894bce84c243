import type { Row } from "../api.ts";
import { count, rate } from "../format.ts";
import { useScope } from "../office.ts";
import { latest, useQuery } from "../query.ts";
import { within } from "../scope.ts";
import { monitoringText, monitoringSentence as sentence } from "../text/monitoring.ts";
import type { Text } from "../text/text.ts";
import { Sentence, type SentenceValue } from "./Sentence.tsx";
import { useYearSaid, yearValue } from "./useYearSaid.ts";

type YearRow = Row<"overview_by_year">;
type Settlement = Row<"warnings_by_year">;

/** What monitoring found in the year: how many were watched and warned, and whether it was put right. */
export function MonitoringFindings() {
  const settlement = useSettlement();
  const said = useYearSaid();
  return (
    <Sentence
      label={monitoringText.findings}
      clauses={said ? clausesOf(said.row, settlement) : []}
      value={(place) => (said ? (valueOfSettlement(place, settlement) ?? yearValue(place, said)) : { text: "" })}
    />
  );
}

function useSettlement(): Settlement | null {
  const scope = useScope();
  const answer = latest(useQuery("warnings_by_year", scope === null ? {} : within(scope)));
  return answer?.rows.find((row) => row.fiscal_year === scope?.fiscal_year) ?? null;
}

function clausesOf(row: YearRow, settlement: Settlement | null): Text[] {
  if (!row.monitored_project_count) return [sentence.none, sentence.end];
  const isWarned = Number(row.warning_count ?? 0) > 0;
  return [
    sentence.opening,
    isWarned ? sentence.warned : sentence.calm,
    ...(isWarned && settlement !== null && settlement.settled_share !== null ? [sentence.settled] : []),
    ...(settlement !== null && settlement.overdue_count > 0 ? [sentence.overdue] : []),
    ...(row.execution_rate === null ? [] : [sentence.execution]),
    sentence.end,
  ];
}

function valueOfSettlement(place: string, settlement: Settlement | null): SentenceValue | null {
  if (settlement === null || !Object.hasOwn(settlement, place)) return null;
  const why = { subject: "warning_rectifications", metric: place };
  if (place === "settled_share") return { text: rate(settlement.settled_share), why };
  return place === "overdue_count" ? { text: count(settlement.overdue_count), why } : null;
}
