import { bytes, count, decimal } from "../format.ts";
import { say } from "../say.ts";
import type { Run } from "../sql/runApi.ts";
import { sqlText } from "../text/sql.ts";
import { workbenchText } from "../text/workbench.ts";
import type { TabRun } from "./runs.ts";

/** How a run stands, in words: what it does or did, rows, time, snapshot, limits. */
export function Status({ current }: { current: TabRun | undefined }) {
  const run = current?.run ?? null;
  const parts = run === null ? [] : factsOf(run);
  return (
    <p class="workbench-status" role="status" aria-label={say(workbenchText.status)} data-state={run?.state ?? "none"}>
      <strong>{stateText(current)}</strong>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      {run?.is_truncated && (
        <span class="warn">{say(sqlText.truncated, { rows: count(run.row_count ?? run.limits.rows) })}</span>
      )}
      {run !== null && isMoving(run) && (
        <progress max={1} {...(run.progress === null ? {} : { value: run.progress })} />
      )}
    </p>
  );
}

function stateText(current: TabRun | undefined): string {
  if (current === undefined) return say(workbenchText.ready);
  const { run, isStopping, refusal } = current;
  if (refusal !== null) return say(sqlText.failed);
  if (run === null) return say(workbenchText.sent);
  if (isStopping && isMoving(run)) return say(workbenchText.stopping);
  switch (run.state) {
    case "queued":
      return say(sqlText.queued, { place: String(run.place_in_queue ?? 1) });
    case "running":
      return say(sqlText.running, { seconds: decimal(run.seconds, 0) });
    case "done":
      return say(workbenchText.done, { seconds: decimal(run.seconds, run.seconds < 1 ? 3 : 2) });
    default:
      return say(sqlText[run.state]);
  }
}

function isMoving({ state }: Run): boolean {
  return state === "queued" || state === "running";
}

function factsOf({ row_count, snapshot, limits, state }: Run): string[] {
  return [
    ...(state === "done" ? [say(workbenchText.rowCount, { count: count(row_count) })] : []),
    `${say(workbenchText.snapshot)} ${snapshot}`,
    say(workbenchText.limits, {
      seconds: decimal(limits.seconds, 0),
      memory: bytes(limits.memory_mb * 1024 * 1024),
      rows: count(limits.rows),
      bytes: bytes(limits.bytes),
    }),
  ];
}
