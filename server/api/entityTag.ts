import { createHash } from "node:crypto";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { type ContentEncoding, type EncodingVariables, isCompressible } from "./contentEncoding.ts";

/** A strong entity tag for everything that decides an answer's bytes, and the encoding they are sent in. */
export function entityTag(decisive: unknown, encoding: ContentEncoding | null): string {
  const hash = createHash("sha256").update(JSON.stringify(decisive)).digest("base64url").slice(0, 27);
  return encoding === null ? `"${hash}"` : `"${hash}-${encoding}"`;
}

/** Whether the client already has what `tag` names (RFC 9110, 13.1.2; comparison is weak, as for every GET). */
export function hasEntity(context: Context, tag: string): boolean {
  const known = context.req.header("If-None-Match");
  if (known === undefined) return false;
  return known.trim() === "*" || known.split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
}

/** Headers of an answer that a client may keep but has to ask about each time. */
export function revalidated(tag: string): Record<string, string> {
  return { ETag: tag, "Cache-Control": "no-cache" };
}

/** Gives answers that bring no entity tag one from their bytes, and answers 304 where the client has them. */
export const tagByContent = createMiddleware<EncodingVariables>(async (context, next) => {
  await next();
  const { res } = context;
  const mediaType = res.headers.get("Content-Type");
  const isTagged = res.headers.has("ETag") || res.headers.get("Cache-Control") === "no-store";
  if (res.status !== 200 || isTagged || !mediaType?.startsWith("application/json")) return;
  const text = await res.text();
  const tag = entityTag(text, isCompressible(mediaType) ? context.get("encoding") : null);
  const isKnown = hasEntity(context, tag);
  context.res = new Response(isKnown ? null : text, { status: isKnown ? 304 : 200, headers: res.headers });
  for (const [name, value] of Object.entries(revalidated(tag))) context.res.headers.set(name, value);
});
