/** How long an orderly end may take before the process is ended hard. */
const PATIENCE_MS = 8_000;

/**
 * Ends the process in order when the system or the keyboard asks for it: `close`, then nothing is left to wait for. A query that
 * does not listen to its interruption would keep `process.exit` waiting, so the last means is a signal; a second request to end
 * uses it at once.
 */
export function stopOnSignals(close: () => Promise<void>): void {
  let isStopping = false;
  const kill = () => process.kill(process.pid, "SIGKILL");
  const stop = () => {
    if (isStopping) kill();
    isStopping = true;
    setTimeout(kill, PATIENCE_MS).unref();
    close().catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
