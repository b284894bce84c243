import { downloadAddress } from "../api.ts";
import { type LedgerName, ledgers } from "../ledgers.ts";
import { useScope } from "../office.ts";
import { useQuery } from "../query.ts";
import type { Scope } from "../scope.ts";
import type { AnyRow } from "../table/DataTable.tsx";
import { useYearRows } from "../useYearRows.ts";
import { LedgerView } from "./LedgerView.tsx";

/** A register of the year and scope in view, totalled by the server. */
export function LedgerTable({ ledger }: { ledger: LedgerName }) {
  const scope = useScope();
  return scope === null ? null : <ScopedLedger ledger={ledger} scope={scope} />;
}

function ScopedLedger({ ledger, scope }: { ledger: LedgerName; scope: Scope }) {
  const { query, parameters } = ledgers[ledger];
  const loadable = useQuery(query, parameters(scope) as never);
  return (
    <LedgerView
      ledger={ledger}
      loadable={loadable}
      year={scope.fiscal_year}
      total={useTotal(ledger)}
      rowsAs={(format) => downloadAddress(query, parameters(scope), format)}
    />
  );
}

/** Totals of registers of money come from the yearly overview of the same scope; other registers have none. */
function useTotal(ledger: LedgerName): AnyRow | null {
  const current = useYearRows()?.current;
  if (!current || (ledger !== "projects" && ledger !== "departments")) return null;
  const {
    project_count,
    requested_yuan,
    initial_yuan,
    adjusted_yuan,
    executed_yuan,
    execution_rate,
    execution_rate_of_initial,
  } = current;
  return {
    project_count,
    requested_yuan,
    initial_yuan,
    adjusted_yuan,
    executed_yuan,
    execution_rate,
    execution_rate_of_initial,
  };
}
