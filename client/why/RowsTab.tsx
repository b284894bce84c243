import { Message } from "../figure/Message.tsx";
import { type LedgerName, ledgers } from "../ledgers.ts";
import { openRow } from "../openRow.ts";
import { latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import type { Scope } from "../scope.ts";
import { QueryTable } from "../table/QueryTable.tsx";
import { frameText } from "../text/frame.ts";
import { whyText } from "../text/why.ts";

/** The rows behind a number; opening one leads to its source. */
export function RowsTab({ ledger, scope }: { ledger: LedgerName; scope: Scope }) {
  const { query, parameters, title, columns } = ledgers[ledger];
  const loadable = useQuery(query, parameters(scope) as never);
  const answer = latest(loadable);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  if (!answer) return null;
  if (answer.rows.length === 0) return <Message title={frameText.empty} hint={frameText.emptyHint} />;
  return (
    <>
      <p class="muted">
        {say(title)} · {say(frameText.rows, { count: String(answer.row_count) })} · {say(whyText.rowHint)}
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
