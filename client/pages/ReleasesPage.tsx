import { type BatchEntry, fetchBatches, fetchSnapshots } from "../api.ts";
import { Message } from "../figure/Message.tsx";
import { count, decimal, moment } from "../format.ts";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { PlainTable } from "../table/PlainTable.tsx";
import { codes } from "../text/codes.ts";
import { dataText } from "../text/data.ts";
import { pageNames } from "../text/shell.ts";
import { view } from "../view.ts";

/** What was published and from which imports. */
export function ReleasesPage() {
  return (
    <>
      <h1>{say(pageNames.releases)}</h1>
      <Snapshots />
      <Batches />
    </>
  );
}

function Snapshots() {
  const loadable = useAnswer("snapshots", fetchSnapshots);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  return (
    <section class="ledger">
      <h2>{say(dataText.snapshots)}</h2>
      <p class="muted">{say(dataText.snapshotNote)}</p>
      <PlainTable
        caption={say(dataText.snapshots)}
        heads={[
          { text: say(dataText.snapshots) },
          { text: say(dataText.built) },
          { text: say(dataText.size), isNumber: true },
          { text: say(dataText.state) },
        ]}
        rows={(latest(loadable) ?? []).map((snapshot) => ({
          key: snapshot.id,
          cells: [
            <code key="id">{snapshot.id}</code>,
            moment(snapshot.built_at, { time: true }),
            `${decimal(snapshot.bytes / 2 ** 20, 1)} MB`,
            snapshot.is_current ? <span class="good">{say(dataText.current)}</span> : "",
          ],
        }))}
      />
    </section>
  );
}

function Batches() {
  const { lang } = view.value;
  const loadable = useAnswer("batches", fetchBatches);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  const heads = [dataText.title, dataText.state, dataText.author, dataText.accepted].map((text) => ({
    text: say(text),
  }));
  const counts = [dataText.rowsKept, dataText.rowsRefused, dataText.rowsReplaced, dataText.problems].map((text) => ({
    text: say(text),
    isNumber: true,
  }));
  return (
    <section class="ledger">
      <h2>{say(dataText.batches)}</h2>
      <p class="muted">{say(dataText.batchNote)}</p>
      <PlainTable
        caption={say(dataText.batches)}
        heads={[...heads, ...counts]}
        rows={(latest(loadable) ?? []).map((batch) => ({
          key: batch.id,
          cells: [
            batch.title,
            codes.state?.[batch.state]?.[lang] ?? batch.state,
            batch.author,
            moment(batch.accepted_at, { time: true }),
            ...(["kept", "refused", "replaced"] as const).map((name) => count(rowsOf(batch, name))),
            count(batch.problem_count.error + batch.problem_count.warning),
          ],
        }))}
      />
    </section>
  );
}

/** Rows of all record kinds of a batch together. */
function rowsOf(batch: BatchEntry, name: "kept" | "refused" | "replaced"): number {
  return Object.values(batch.kinds).reduce((sum, kind) => sum + kind[name], 0);
}
