import { ListFigure } from "../figure/ListFigure.tsx";
import { count, moment } from "../format.ts";
import { say } from "../say.ts";
import { overviewText } from "../text/overview.ts";

const MOST = 5;
const HEIGHT = 220;

/** What was imported last, by whom and when. */
export function RecentBatches({ span }: { span: number }) {
  return (
    <ListFigure
      query="recent_batches"
      parameters={{}}
      span={span}
      title={overviewText.recent}
      subtitle={say(overviewText.recentNote)}
      height={HEIGHT}
    >
      {(rows) => (
        <ul class="batches">
          {rows.slice(0, MOST).map((row) => (
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
      )}
    </ListFigure>
  );
}
