import { keyOf, type Ledger, type LedgerName, ledgers } from "./ledgers.ts";
import { go, view } from "./view.ts";

type AnyRow = Readonly<Record<string, unknown>>;

/** Goes one step closer to the source of a row: from a department to what it is made of, from any other row to its cells. */
export function openRow(ledger: LedgerName, row: AnyRow): void {
  const { below } = ledgers[ledger];
  const trace = traceOf(ledgers[ledger], row);
  if (trace !== null) {
    go({ why: view.value.why ?? ledger, tab: "source", trace });
    return;
  }
  if (below === undefined) return;
  const department = { department: String(row.department_code), region: null };
  if (view.value.why === null) go({ ...department, page: below.page });
  else go({ ...department, why: below.ledger, metric: null, tab: "rows" });
}

/** The record that a row comes from, as `kind:key`; null where it is made of other rows. */
function traceOf({ traces, namesRecords }: Ledger, row: AnyRow): string | null {
  if (namesRecords) return `${row.record_kind}:${row.record_key}`;
  const [trace] = traces;
  return trace ? `${trace.kind}:${keyOf(row, trace.key)}` : null;
}
