import { createRoute, z } from "@hono/zod-openapi";
import type { SSEStreamingApi } from "hono/streaming";
import { streamSSE } from "hono/streaming";
import type { SessionEvent } from "../../desk/EventLog.ts";
import type { SessionRecord } from "../../desk/SessionRecord.ts";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { errorResponse } from "../schemas.ts";
import { importId } from "./sessionSchema.ts";

const route = createRoute({
  method: "get",
  path: "/api/imports/{id}/events",
  summary: "What happens to an import, as it happens",
  request: { params: importId, headers: z.object({ "last-event-id": z.string().optional() }) },
  responses: {
    200: {
      description: "`state`: the import whose state has changed; `progress`: its summary, at most five a second",
      content: { "text/event-stream": { schema: z.string() } },
    },
    404: errorResponse,
  },
});

/** A stream that has ended leaves its connection to nobody else, so that a server that stops need not wait for it. */
const HEADERS = {
  "Content-Type": "text/event-stream",
  "Cache-Control": "no-store",
  Connection: "close",
  "X-Accel-Buffering": "no",
};

/** A line now and then, so that whatever stands between does not take the silence for the end. */
const ALIVE_MS = 15_000;

/** `GET /api/imports/:id/events`: begins with the present state, or after `Last-Event-ID`, and goes on until the listener leaves. */
export function importEvents({ desk }: AreaParts) {
  return newArea().openapi(route, (context): Response => {
    const record = desk.find(context.req.valid("param").id);
    if (context.req.method === "HEAD") return context.body(null, 200, HEADERS);
    const heard = Number.parseInt(context.req.header("Last-Event-ID") ?? "", 10);
    const response = streamSSE(context, (stream) =>
      sendEvents(stream, record, Number.isNaN(heard) ? null : heard, desk.closing),
    );
    for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
    return response;
  });
}

async function sendEvents(
  stream: SSEStreamingApi,
  record: SessionRecord,
  after: number | null,
  closing: AbortSignal,
): Promise<void> {
  let pending: SessionEvent[] = [];
  let wake = () => {};
  const stopListening = record.listen(after, (event) => {
    // A listener who is slower than the work needs only its last word.
    pending = [...pending.filter((one) => one.event === "state"), event];
    wake();
  });
  const end = () => wake();
  stream.onAbort(end);
  closing.addEventListener("abort", end);
  const alive = setInterval(() => void stream.write(": alive\n\n"), ALIVE_MS);
  try {
    while (!stream.aborted && !closing.aborted) {
      const [event, ...rest] = pending;
      pending = rest;
      if (event) await stream.writeSSE(message(event));
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    clearInterval(alive);
    closing.removeEventListener("abort", end);
    stopListening();
  }
}

function message({ id, event, session }: SessionEvent) {
  return { id: String(id), event, data: JSON.stringify(session) };
}
