import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { createMiddleware } from "hono/factory";
import { AnswerCache } from "./AnswerCache.ts";
import { ApiError } from "./ApiError.ts";
import { type AskItself, broughtAnswers, opensDefaultView } from "./broughtAnswers.ts";
import { type EncodingVariables, encodedAs, pack } from "./contentEncoding.ts";
import { entityTag, hasEntity, revalidated } from "./entityTag.ts";

/** The build names these by a hash of their content: what such an address holds never changes. */
const HASHED = /^\/assets\//;

/** Room for the page in each encoding and of a few snapshots, in bytes; an eighth of it holds one page as it is. */
const PAGES_KEPT = 4 * 1024 * 1024;

/** Where the page expects the answers that it is to open with. */
const ANSWERS = /(<script id="answers" type="application\/json">)(<\/script>)/;

/**
 * Serves the built client from `folder`: files as they are, and its one page for every other address that is not the API's,
 * because the page reads the address itself. An address that looks like a file and is none is not found. The
 * default view comes with its answers, so that its entity tag changes with the snapshot.
 */
export function clientFiles(folder: string, ask: (host: string) => AskItself) {
  const page = join(folder, "index.html");
  const kept = new AnswerCache(PAGES_KEPT);
  return createMiddleware<EncodingVariables>(async (context, next) => {
    const { path, method } = context.req;
    if (path === "/api" || path.startsWith("/api/") || (method !== "GET" && method !== "HEAD")) return next();
    if (!existsSync(page)) throw new ApiError("no_client");
    const isPage = extname(path) === "" || path === "/index.html";
    if (!isPage) {
      const file = await serveStatic({ root: folder, precompressed: true })(context, async () => {});
      if (file === undefined) return next();
      file.headers.set("Cache-Control", HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
      return file;
    }
    const bare = await readFile(page, "utf8");
    const isComplete = !ANSWERS.test(bare) || !opensDefaultView(context.req.query());
    const text = isComplete ? bare : withAnswers(bare, await broughtAnswers(ask(context.req.header("Host") ?? "")));
    const encoding = context.get("encoding");
    const tag = entityTag(text, encoding);
    if (hasEntity(context, tag)) return context.body(null, 304, revalidated(tag));
    const packed = kept.get(tag) ?? (await pack(new TextEncoder().encode(text), encoding, { isKept: true }));
    kept.set(tag, packed);
    const headers = { ...revalidated(tag), ...encodedAs(packed, encoding), "Content-Type": "text/html; charset=UTF-8" };
    return context.body(packed.bytes, 200, headers);
  });
}

/** No answer can end the script that it stands in. */
function withAnswers(page: string, answers: string): string {
  const escaped = answers.replaceAll("<", "\\u003c");
  return page.replace(ANSWERS, (_, opening: string, closing: string) => `${opening}${escaped}${closing}`);
}
