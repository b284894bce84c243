import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { createMiddleware } from "hono/factory";
import { ApiError } from "./ApiError.ts";
import type { EncodingVariables } from "./contentEncoding.ts";
import { entityTag, hasEntity, revalidated } from "./entityTag.ts";

/** The build names these by a hash of their content: what such an address holds never changes. */
const HASHED = /^\/assets\//;

/**
 * Serves the built client from `folder`: files as they are, and its one page for every other address that is not the API's,
 * because the page reads the address itself. An address that looks like a file and is none is not found.
 */
export function clientFiles(folder: string) {
  const page = join(folder, "index.html");
  return createMiddleware<EncodingVariables>(async (context, next) => {
    const { path, method } = context.req;
    if (path === "/api" || path.startsWith("/api/") || (method !== "GET" && method !== "HEAD")) return next();
    if (!existsSync(page)) throw new ApiError("no_client");
    const isPage = extname(path) === "" || path === "/index.html";
    if (!isPage) {
      const file = await serveStatic({ root: folder })(context, async () => {});
      if (file === undefined) return next();
      file.headers.set("Cache-Control", HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
      return file;
    }
    const text = await readFile(page, "utf8");
    const tag = entityTag(text, context.get("encoding"));
    return hasEntity(context, tag)
      ? context.body(null, 304, revalidated(tag))
      : context.html(text, 200, revalidated(tag));
  });
}
