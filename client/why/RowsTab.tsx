import type { Facts } from "../facts.ts";
import { Message } from "../figure/Message.tsx";
import { type LedgerName, ledgers } from "../ledgers.ts";
import { useNarrowedRows, useNarrowing } from "../linked/narrowing.ts";
import { openRow } from "../openRow.ts";
import { type Loadable, latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import type { Scope } from "../scope.ts";
import { QueryTable, type QueryTableProps } from "../table/QueryTable.tsx";
import { frameText } from "../text/frame.ts";
import { whyText } from "../text/why.ts";

/** The rows behind a number; opening one leads to its source. */
export function RowsTab({ ledger, scope }: { ledger: LedgerName; scope: Scope }) {
  const { query, parameters } = ledgers[ledger];
  return <Rows ledger={ledger} loadable={useQuery(query, parameters(scope) as never)} />;
}

/** The rows behind a figure of a page that is narrowed: those that fit the page's picks. */
export function PickedRowsTab({ facts, scope }: { facts: Facts; scope: Scope }) {
  const { narrowing } = useNarrowing(facts, scope);
  return <Rows ledger={facts.ledger} loadable={useNarrowedRows(facts, scope, narrowing)} />;
}

interface RowsProps {
  readonly ledger: LedgerName;
  readonly loadable: Loadable<QueryTableProps["answer"]>;
}

function Rows({ ledger, loadable }: RowsProps) {
  const { title, columns } = ledgers[ledger];
  const answer = latest(loadable);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  if (!answer) return null;
  if (answer.rows.length === 0) return <Message title={frameText.empty} hint={frameText.emptyHint} />;
  return (
    <>
      <p class="muted">
        {say(title)} · {say(frameText.rows, { count: String(answer.rows.length) })} · {say(whyText.rowHint)}
      </p>
      <QueryTable
        answer={answer}
        columns={columns}
        caption={say(title)}
        height={Math.max(320, innerHeight - 260)}
        linksNames={false}
        onOpen={(row) => openRow(ledger, row)}
      />
    </>
  );
}
