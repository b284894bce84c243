import type { BatchEntry } from "../api.ts";
import { bytes, count, moment } from "../format.ts";
import { Link } from "../Link.tsx";
import { say } from "../say.ts";
import { dataText } from "../text/data.ts";
import { actionNames, releaseText } from "../text/releases.ts";
import "../styles/data.css";

const MOST = 20;

/** The files of a batch and what was done with it, by whom and when. */
export function BatchDetails({ batch, isOpen }: { batch: BatchEntry; isOpen: boolean }) {
  const more = batch.files.length - MOST;
  return (
    <details class="batch-details" open={isOpen}>
      <summary class="muted">
        {say(dataText.fileCount, { count: count(batch.files.length) })} · {say(releaseText.history)}
      </summary>
      <ul>
        {batch.files.slice(0, MOST).map((file) => (
          <li key={file.name}>
            {file.name}{" "}
            <small class="muted">
              {[file.format.toUpperCase(), file.encoding, bytes(file.bytes)].filter(Boolean).join(" · ")}
            </small>
          </li>
        ))}
        {more > 0 && <li class="muted">{say(releaseText.moreFiles, { count: count(more) })}</li>}
      </ul>
      {batch.state === "draft" && batch.import_id !== null && (
        <p>
          <Link to={{ page: "desk", session: batch.import_id, batch: null }}>{say(releaseText.openImport)}</Link>
        </p>
      )}
      <ol>
        {batch.history.map((event) => (
          <li key={`${event.at} ${event.action}`}>
            {moment(event.at, { time: true })} · {event.by} · {actionText(event.action)}
          </li>
        ))}
      </ol>
    </details>
  );
}

function actionText(action: string): string {
  const text = actionNames[action];
  return text ? say(text) : action;
}
