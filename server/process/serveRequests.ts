import { describeFailure } from "./describeFailure.ts";
import type { FromServer, ToServer } from "./messages.ts";

/**
 * The other side of `ChildPort`: answers request after request, several at a time. If the parent goes away, so does the child,
 * whatever it is doing.
 */
export function serveRequests<Request, Event>(
  answer: (request: Request, emit: (event: Event) => void) => Promise<unknown>,
): void {
  const send = (message: FromServer<Event>) => process.send?.(message);
  process.once("disconnect", () => process.kill(process.pid, "SIGKILL"));
  process.on("message", ({ id, request }: ToServer<Request>) => {
    answer(request, (event) => send({ id, type: "event", event }))
      .then((output) => send({ id, type: "done", output }))
      .catch((error: unknown) => send({ id, type: "failed", error: describeFailure(error) }));
  });
}
