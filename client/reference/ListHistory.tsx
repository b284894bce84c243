import { count, moment } from "../format.ts";
import { Link } from "../Link.tsx";
import { say } from "../say.ts";
import { PlainTable } from "../table/PlainTable.tsx";
import { codes } from "../text/codes.ts";
import { referenceText } from "../text/reference.ts";
import { view } from "../view.ts";
import type { ListChange } from "./lists.ts";

/** Who changed a list when and why; each change leads to its batch, where it can be undone. */
export function ListHistory({ changes }: { changes: readonly ListChange[] }) {
  const { lang } = view.value;
  const heads = [referenceText.when, referenceText.author, referenceText.reason, referenceText.state];
  return (
    <>
      <h3>{say(referenceText.history)}</h3>
      {changes.length === 0 ? (
        <p class="muted">{say(referenceText.noHistory)}</p>
      ) : (
        <PlainTable
          caption={say(referenceText.history)}
          heads={[
            ...heads.map((text) => ({ text: say(text) })),
            { text: say(referenceText.rows), isNumber: true },
            { text: say(referenceText.batch) },
          ]}
          rows={changes.map((change) => ({
            key: change.batch,
            cells: [
              moment(change.created_at, { time: true }),
              change.author,
              change.reason,
              codes.state?.[change.state]?.[lang] ?? change.state,
              count(change.row_count),
              <Link key="batch" to={{ page: "releases", batch: change.batch, list: null }}>
                {change.batch}
              </Link>,
            ],
          }))}
        />
      )}
    </>
  );
}
