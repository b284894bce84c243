import type { DuckDBConnection } from "@duckdb/node-api";

const AGAIN_MS = 100;

/**
 * Runs `work`; once `signal` says that nobody waits for the result any more, ends the query it is waiting for. Again and again
 * until it has ended, because the engine forgets an interruption that comes before its query has begun.
 */
export async function interruptible<Result>(
  connection: DuckDBConnection,
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> {
  let repeat: NodeJS.Timeout | undefined;
  const interrupt = () => {
    connection.interrupt();
    repeat = setInterval(() => connection.interrupt(), AGAIN_MS);
  };
  if (signal.aborted) interrupt();
  signal.addEventListener("abort", interrupt, { once: true });
  try {
    return await work();
  } finally {
    signal.removeEventListener("abort", interrupt);
    clearInterval(repeat);
  }
}
