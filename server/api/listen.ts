import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";

export interface Address {
  readonly port: number;
  readonly host: string;
}

/** Time for telling clients that their query has been interrupted. */
const LAST_WORDS_MS = 1_000;

/** Time for sending a request to its end, files included. */
const LONGEST_UPLOAD_MS = 4 * 3_600_000;

/** A server that answers. */
export interface Listening {
  readonly url: string;
  /**
   * Takes no new requests and lets running ones finish; what has not finished after `grace_ms` is cut off by `interrupt`.
   * Resolves when no connection is left.
   */
  readonly stop: (grace_ms: number, interrupt: () => Promise<void>) => Promise<void>;
}

/** Answers requests at an address with `fetch`; port 0 takes any free one. Rejects where the address is taken. */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { port, host }: Address,
): Promise<Listening> {
  const server = createServer({ requestTimeout: LONGEST_UPLOAD_MS }, getRequestListener(fetch));
  server.listen(port, host);
  await once(server, "listening");
  const { port: taken } = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${taken}`,
    stop: async (grace_ms, interrupt) => {
      const closed = once(server, "close");
      server.close();
      server.closeIdleConnections();
      await Promise.race([closed, setTimeout(grace_ms, undefined, { ref: false })]);
      await interrupt();
      await Promise.race([closed, setTimeout(LAST_WORDS_MS, undefined, { ref: false })]);
      server.closeAllConnections();
      await closed;
    },
  };
}
