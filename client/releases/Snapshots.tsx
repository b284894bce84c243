import { fetchSnapshots } from "../api.ts";
import { Message } from "../figure/Message.tsx";
import { decimal, moment } from "../format.ts";
import { Link } from "../Link.tsx";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { PlainTable } from "../table/PlainTable.tsx";
import { dataText } from "../text/data.ts";
import { releaseText } from "../text/releases.ts";

/** The snapshots that are kept; each leads to what changed since. */
export function Snapshots() {
  const loadable = useAnswer("snapshots", fetchSnapshots);
  const snapshots = latest(loadable) ?? [];
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
        rows={snapshots.map((snapshot) => ({
          key: snapshot.id,
          cells: [
            <code key="id">{snapshot.id}</code>,
            moment(snapshot.built_at, { time: true }),
            `${decimal(snapshot.bytes / 2 ** 20, 1)} MB`,
            snapshot.is_current ? (
              <span class="good">{say(dataText.current)}</span>
            ) : (
              <Link to={{ from: snapshot.id, to: null }}>{say(releaseText.sinceThen)}</Link>
            ),
          ],
        }))}
      />
    </section>
  );
}
