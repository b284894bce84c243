import type { Row } from "../api.ts";
import { count, MISSING, moment } from "../format.ts";
import { Link } from "../Link.tsx";
import { say } from "../say.ts";
import { codes } from "../text/codes.ts";
import { dataText } from "../text/data.ts";
import { nothingOpen } from "../url.ts";
import { view } from "../view.ts";
import "../styles/data.css";

interface BatchesSinceProps {
  /** Null while they are on their way. */
  readonly batches: readonly Row<"published_figure_batches">[] | null;
}

/** The batches accepted since a figure was published that hold its rows: how many, and each with what it brought and what still stands. */
export function BatchesSince({ batches }: BatchesSinceProps) {
  if (batches === null) return <>{MISSING}</>;
  if (batches.length === 0) return <span class="muted">{say(dataText.noBatchesSince)}</span>;
  return (
    <details class="batch-details">
      <summary>{say(dataText.batchCount, { count: count(batches.length) })}</summary>
      <ul>
        {batches.map((batch) => (
          <li key={`${batch.batch_id} ${batch.kind}`}>
            <Link to={{ ...nothingOpen, page: "releases", batch: batch.batch_id }}>
              {batch.title ?? batch.batch_id}
            </Link>
            <span class="muted"> · {describe(batch)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function describe(batch: Row<"published_figure_batches">): string {
  return say(dataText.batchSince, {
    date: moment(batch.accepted_at),
    kind: codes.record_kind?.[batch.kind]?.[view.value.lang] ?? batch.kind,
    rows: count(batch.row_count),
    standing: count(batch.standing_count),
  });
}
