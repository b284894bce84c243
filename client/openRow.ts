import { keyOf, type LedgerName, ledgers } from "./ledgers.ts";
import { go, view } from "./view.ts";

/** Goes one step closer to the source of a row: from a department to its projects, from any other row to its cells. */
export function openRow(ledger: LedgerName, row: Readonly<Record<string, unknown>>): void {
  const trace = ledgers[ledger].traces[0];
  if (trace) {
    go({ why: view.value.why ?? ledger, tab: "source", trace: `${trace.kind}:${keyOf(row, trace.key)}` });
    return;
  }
  const department = { department: String(row.department_code), region: null };
  if (view.value.why === null) go({ ...department, page: "projects" });
  else go({ ...department, why: "projects", metric: null, tab: "rows" });
}
