import { createMiddleware } from "hono/factory";
import { ApiError } from "./ApiError.ts";

/** Names of this machine to itself. */
export const LOOPBACK_HOSTS = ["localhost", "127.0.0.1", "[::1]"] as const;

/**
 * Refuses requests that were addressed to another name: a page from elsewhere whose name has been pointed at this machine
 * (DNS rebinding) would otherwise read the office's figures with the visitor's own browser. Null accepts every name.
 */
export function checkHost(hosts: readonly string[] | null) {
  return createMiddleware(async (context, next) => {
    const host = context.req.header("Host") ?? new URL(context.req.url).host;
    const name = host.toLowerCase().replace(/:\d+$/, "");
    if (hosts !== null && !hosts.includes(name)) throw new ApiError("host_unknown", { hosts: hosts.join(", ") });
    await next();
  });
}
