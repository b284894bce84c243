import { useMemo, useRef } from "preact/hooks";
import { downloadAddress, type GroupRow, type GroupsAnswer } from "../api.ts";
import type { Facts } from "../facts.ts";
import { type LedgerRows, LedgerView } from "../ledger/LedgerView.tsx";
import { ledgers } from "../ledgers.ts";
import type { Loadable } from "../query.ts";
import { useNarrowedRows } from "./narrowing.ts";
import { type Linked, TOTAL } from "./useLinked.ts";

/** The register behind the figures of a page, narrowed by all of their picks and totalled by their measures. */
export function LinkedLedger({ linked }: { linked: Linked }) {
  const { facts, scope, narrowing, picks } = linked;
  const columns = useColumns(facts, facts.year in picks);
  const parameters = scope === null ? null : facts.parameters(scope);
  const loadable = useNarrowedRows(facts, scope, narrowing);
  const shown = useTogether(loadable, linked.answer);
  const search = { ...parameters, picks: JSON.stringify(narrowing) };
  return (
    <LedgerView
      ledger={facts.ledger}
      columns={columns}
      loadable={shown.rows}
      year={facts.year in picks ? null : (scope?.fiscal_year ?? null)}
      total={shown.total}
      rowsAs={(format) => downloadAddress(facts.query, search, format)}
    />
  );
}

/** Columns to show: those of the register and, where rows are of several years, the year. */
function useColumns({ ledger, year }: Facts, isOfYears: boolean): readonly string[] {
  return useMemo(() => {
    const [first = year, ...others] = ledgers[ledger].columns;
    return isOfYears ? [first, year, ...others.filter((name) => name !== year)] : ledgers[ledger].columns;
  }, [ledger, year, isOfYears]);
}

interface Together {
  readonly rows: Loadable<LedgerRows>;
  readonly total: GroupRow | null;
}

/** Rows and total of the same picks: until both have come, both of the picks before stay. */
function useTogether(rows: Loadable<LedgerRows>, groups: Loadable<GroupsAnswer>): Together {
  const last = useRef<{ readonly rows: LedgerRows; readonly total: GroupRow | null } | null>(null);
  if (rows.status === "failed" || (rows.status === "ready" && groups.status === "failed")) return { rows, total: null };
  if (rows.status === "ready" && groups.status === "ready") {
    last.current = { rows: rows.value, total: groups.value.groups[TOTAL]?.total ?? null };
    return { rows, total: last.current.total };
  }
  return { rows: { status: "loading", previous: last.current?.rows ?? null }, total: last.current?.total ?? null };
}
