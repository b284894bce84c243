import type { ComponentChildren } from "preact";
import type { LedgerName } from "../ledgers.ts";
import { openRow } from "../openRow.ts";

interface StageProps {
  readonly ledger: LedgerName;
  /** The row that it tells of, and whose cells it opens. */
  readonly row: object;
  readonly children: ComponentChildren;
}

/** One entry of a timeline: what happened, as a button that opens the cells it came from. */
export function Stage({ ledger, row, children }: StageProps) {
  return (
    <button
      type="button"
      class="stage"
      aria-haspopup="dialog"
      onClick={() => openRow(ledger, row as Readonly<Record<string, unknown>>)}
    >
      {children}
    </button>
  );
}
