import type { LedgerName } from "../ledgers.ts";
import { ledgers } from "../ledgers.ts";
import { say } from "../say.ts";
import { LedgerTable } from "../table/LedgerTable.tsx";

/** One register as a page of its own. */
export function LedgerPage({ ledger }: { ledger: LedgerName }) {
  return (
    <>
      <h1>{say(ledgers[ledger].title)}</h1>
      <LedgerTable key={ledger} ledger={ledger} />
    </>
  );
}
