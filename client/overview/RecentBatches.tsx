import { FigureFrame } from "../figure/FigureFrame.tsx";
import { Message } from "../figure/Message.tsx";
import { count, moment } from "../format.ts";
import { latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import { frameText } from "../text/frame.ts";
import { overviewText } from "../text/overview.ts";

const MOST = 5;

/** What was imported last, by whom and when. */
export function RecentBatches({ span }: { span: number }) {
  const loadable = useQuery("recent_batches", {});
  const answer = latest(loadable);
  return (
    <FigureFrame
      id="recent_batches"
      span={span}
      title={overviewText.recent}
      subtitle={say(overviewText.recentNote)}
      answer={answer}
    >
      <div class="figure-body" style={{ minHeight: "220px" }}>
        {loadable.status === "failed" && <Message title={loadable.error.text} retry={loadable.retry} />}
        {answer?.rows.length === 0 && <Message title={frameText.empty} hint={frameText.emptyHint} />}
        <ul class="batches">
          {answer?.rows.slice(0, MOST).map((row) => (
            <li key={row.batch_id}>
              <span>{row.title}</span>
              <small class="muted">
                {[moment(row.accepted_at), row.author, say(overviewText.rows, { count: count(row.row_count) })].join(
                  " · ",
                )}
              </small>
            </li>
          ))}
        </ul>
      </div>
    </FigureFrame>
  );
}
