import type { Answer } from "../api.ts";
import { Message } from "../figure/Message.tsx";
import type { LedgerName } from "../ledgers.ts";
import { type Loadable, latest } from "../query.ts";
import { say } from "../say.ts";
import { QueryTable } from "../table/QueryTable.tsx";
import { lifeText } from "../text/life.ts";
import { go } from "../view.ts";
import { type DocumentRow, documentKey } from "./documentKey.ts";

interface DocumentsProps {
  readonly loadable: Loadable<Answer<DocumentRow>>;
  readonly columns: readonly string[];
  /** The register under which the drawer opens the cells. */
  readonly ledger: LedgerName;
}

const ROW_PX = 32;
const MOST_PX = 360;

/** The files that the rows of a page came from, with their batches; each opens its cells. */
export function Documents({ loadable, columns, ledger }: DocumentsProps) {
  const answer = latest(loadable);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  return (
    <section class="ledger">
      <h2>{say(lifeText.documents)}</h2>
      <p class="muted">{say(lifeText.documentsNote)}</p>
      {answer && answer.rows.length > 0 && (
        <QueryTable
          answer={answer}
          columns={columns}
          caption={say(lifeText.documents)}
          height={Math.min(MOST_PX, (answer.rows.length + 2) * ROW_PX)}
          onOpen={(row) => {
            const document = row as unknown as DocumentRow;
            go({ why: ledger, metric: null, tab: "source", trace: `${document.kind}:${documentKey(document)}` });
          }}
        />
      )}
    </section>
  );
}
