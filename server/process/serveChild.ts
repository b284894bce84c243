import { describeFailure } from "./describeFailure.ts";
import type { FromChild } from "./messages.ts";
import type { Report } from "./progress.ts";

/**
 * The other side of `runChild`: does the work once with the input it is sent, answers, and ends. Errors that carry a
 * string `code` (and `parameters`) keep them across the border. If the parent goes away, so does the child.
 */
export function serveChild<Input, Output>(work: (input: Input, report: Report) => Promise<Output>): void {
  const send = (message: FromChild<Output>) => process.send?.(message);
  process.once("disconnect", () => process.kill(process.pid, "SIGKILL"));
  process.once("message", (input: Input) => {
    work(input, (progress) => send({ type: "progress", progress }))
      .then((output) => finish({ type: "done", output }))
      .catch((error: unknown) => finish({ type: "failed", error: describeFailure(error) }));
  });
}

/** Waits until the answer has left, then ends hard: an engine that is still busy would keep `process.exit` waiting. */
function finish<Output>(message: FromChild<Output>): void {
  process.send?.(message, undefined, {}, () => process.kill(process.pid, "SIGKILL"));
}
