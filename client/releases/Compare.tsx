import { type BatchEntry, fetchSnapshots } from "../api.ts";
import { ChangeTable } from "../desk/ChangeTable.tsx";
import { Message } from "../figure/Message.tsx";
import { moment } from "../format.ts";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { dataText } from "../text/data.ts";
import { releaseText } from "../text/releases.ts";
import type { Text } from "../text/text.ts";
import { go, view } from "../view.ts";
import { fetchComparison } from "./releases.ts";
import "../styles/data.css";

/** What changed from one snapshot to another: the figures, and the batches that made the difference. */
export function Compare() {
  const { from, to } = view.value;
  const snapshots = latest(useAnswer("snapshots", fetchSnapshots)) ?? [];
  if (snapshots.length < 2 && from === null) return null;
  const ids = [...new Set([...snapshots.map(({ id }) => id), ...(from === null ? [] : [from])])];
  const current = snapshots.find((snapshot) => snapshot.is_current)?.id ?? null;
  const later = to ?? current;
  const names = new Map(snapshots.map(({ id, built_at }) => [id, `${moment(built_at, { time: true })} · ${id}`]));
  const choice = (text: Text, value: string | null, choose: (id: string | null) => void) => (
    <label>
      <span class="muted">{say(text)}</span>{" "}
      <select value={value ?? ""} onChange={(event) => choose(event.currentTarget.value || null)}>
        <option value="">{say(releaseText.choose)}</option>
        {ids.map((id) => (
          <option key={id} value={id}>
            {names.get(id) ?? id}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section class="ledger" id="compare">
      <h2>{say(releaseText.compare)}</h2>
      <p class="muted">{say(releaseText.compareNote)}</p>
      <div class="compare-choice">
        {choice(releaseText.from, from, (id) => go({ from: id }, { replace: true }))}
        {choice(releaseText.to, later, (id) => go({ to: id }, { replace: true }))}
      </div>
      {from !== null && later !== null && <Comparison from={from} to={later} />}
    </section>
  );
}

function Comparison({ from, to }: { from: string; to: string }) {
  const loadable = useAnswer(`compare ${from} ${to}`, () => fetchComparison(from, to));
  const comparison = latest(loadable);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  if (!comparison) return <p class="muted">{say(releaseText.comparing)}</p>;
  return (
    <>
      <Batches title={releaseText.added} batches={comparison.batches.added} />
      <Batches title={releaseText.removed} batches={comparison.batches.removed} />
      <ChangeTable impact={comparison.impact} />
    </>
  );
}

function Batches({ title, batches }: { title: Text; batches: readonly BatchEntry[] }) {
  if (batches.length === 0) return null;
  return (
    <>
      <h3>{say(title)}</h3>
      <ul>
        {batches.map((batch) => (
          <li key={batch.id}>
            {batch.title}{" "}
            <span class="muted">
              {batch.author} · {moment(batch.accepted_at, { time: true })} ·{" "}
              {say(dataText.fileCount, { count: String(batch.files.length) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
