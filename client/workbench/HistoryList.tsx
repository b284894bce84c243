import { Message } from "../figure/Message.tsx";
import { count, decimal, MISSING, moment } from "../format.ts";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { fetchHistory, type HistoryEntry } from "../sql/keptApi.ts";
import { sqlText } from "../text/sql.ts";
import { savedText } from "../text/workbench.ts";
import { isOpen, runs } from "./runs.ts";
import { openTab } from "./tabs.ts";

const SHOWN = 100;

/** Everything that was run, newest first; each opens in a tab again. */
export function HistoryList() {
  // A run that ends is one entry more.
  const ended = Object.values(runs.value)
    .filter(({ run }) => run !== null && !isOpen(run))
    .map(({ run }) => run?.id);
  const loadable = useAnswer(`history ${ended.join()}`, () => fetchHistory(SHOWN));
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  const entries = latest(loadable) ?? [];
  if (loadable.status === "ready" && entries.length === 0) return <Message title={savedText.noHistory} />;
  return (
    <ol class="workbench-history">
      {entries.map((entry) => (
        <li key={entry.id}>
          <button
            type="button"
            class="plain"
            title={entry.sql}
            onClick={() => openTab(entry.sql, { parameters: entry.parameters })}
          >
            <code>{entry.sql.replace(/\s+/g, " ").slice(0, 160)}</code>
          </button>
          <small class="muted">
            {moment(entry.ran_at, { time: true })} ·{" "}
            {say(savedText.outcome, {
              outcome: outcomeText(entry),
              rows: count(entry.row_count),
              seconds: entry.seconds === null ? MISSING : decimal(entry.seconds, 2),
              snapshot: entry.snapshot ?? MISSING,
            })}
          </small>
        </li>
      ))}
    </ol>
  );
}

function outcomeText({ outcome }: HistoryEntry): string {
  const words = {
    done: savedText.done,
    refused: savedText.refused,
    failed: sqlText.failed,
    stopped: sqlText.stopped,
    killed: sqlText.killed,
  };
  const text = words[outcome as keyof typeof words];
  return text === undefined ? outcome : say(text);
}
