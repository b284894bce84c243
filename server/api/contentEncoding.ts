import { Readable } from "node:stream";
import { promisify } from "node:util";
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from "node:zlib";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { parseAccept } from "hono/utils/accept";
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from "hono/utils/compress";
import type { PackedAnswer } from "./AnswerCache.ts";

export type ContentEncoding = "br" | "gzip";

/** What the middleware knows of a request before it is answered: its encoding belongs into the entity tag. */
export interface EncodingVariables {
  readonly Variables: { encoding: ContentEncoding | null };
}

const PREFERENCE: readonly ContentEncoding[] = ["br", "gzip"];
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const SMALLEST = 1_024;
const compressBytes = {
  br: (bytes: Uint8Array, { isKept }: Packing) => promisify(brotliCompress)(bytes, isKept ? {} : BROTLI),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes),
};

interface Packing {
  /** The answer is sent again and again: it may take longer to make it as small as it can be. */
  readonly isKept: boolean;
}

/**
 * Compresses answers by `Accept-Encoding`. The encoding is chosen before the answer is made, so that its entity tag can name
 * it: one tag then always means the same bytes, and the tag stays a strong one.
 */
export const contentEncoding = createMiddleware<EncodingVariables>(async (context, next) => {
  const encoding = chooseContentEncoding(context.req.header("Accept-Encoding"));
  context.set("encoding", encoding);
  await next();
  const { res } = context;
  if (!isCompressible(res.headers.get("Content-Type")) || res.headers.has("Content-Encoding")) return;
  context.header("Vary", "Accept-Encoding", { append: true });
  if (encoding === null || res.status !== 200 || res.body === null) return;
  const isFile = res.headers.has("Content-Disposition");
  await (isFile ? sendStream(context, res.body, encoding) : sendWhole(context, encoding));
});

/** The encoding to answer in, or null for none, by the quality values of the header (RFC 9110, 12.5.3). */
export function chooseContentEncoding(header: string | undefined): ContentEncoding | null {
  if (header === undefined) return null;
  const accepted = parseAccept(header);
  const quality = (name: string) => accepted.find(({ type }) => type.toLowerCase() === name)?.q;
  const any = quality("*") ?? 0;
  const ranked = PREFERENCE.map((name) => ({ name, q: quality(name) ?? any })).filter(({ q }) => q > 0);
  return ranked.sort((a, b) => b.q - a.q)[0]?.name ?? null;
}

/** Whether answers of this media type are sent compressed. */
export function isCompressible(mediaType: string | null): boolean {
  return mediaType !== null && (COMPRESSIBLE_CONTENT_TYPE_REGEX.test(mediaType) || mediaType.includes("arrow"));
}

function sendStream(context: Context, body: ReadableStream, encoding: ContentEncoding): void {
  const compressor = encoding === "br" ? createBrotliCompress(BROTLI) : createGzip();
  const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
  source.on("error", (error) => compressor.destroy(error));
  compressor.on("close", () => source.destroy());
  context.res = new Response(Readable.toWeb(source.pipe(compressor)) as ReadableStream, context.res);
  markEncoded(context, encoding);
}

/** The body is read, not cloned: the server's own `Response` locks the original of a clone. */
async function sendWhole(context: Context, encoding: ContentEncoding): Promise<void> {
  const { res } = context;
  const { bytes, is_encoded } = await pack(new Uint8Array(await res.arrayBuffer()), encoding);
  context.res = new Response(bytes, { status: res.status, headers: res.headers });
  if (is_encoded) markEncoded(context, encoding);
}

/** A whole answer in the encoding that was chosen for it; small ones are left as they are. */
export async function pack(
  bytes: Uint8Array<ArrayBuffer>,
  encoding: ContentEncoding | null,
  packing: Packing = { isKept: false },
): Promise<PackedAnswer> {
  if (encoding === null || bytes.length < SMALLEST) return { bytes, is_encoded: false };
  return { bytes: new Uint8Array(await compressBytes[encoding](bytes, packing)), is_encoded: true };
}

/** Headers that say how a packed answer is encoded. */
export function encodedAs({ is_encoded }: PackedAnswer, encoding: ContentEncoding | null): Record<string, string> {
  return is_encoded && encoding !== null ? { "Content-Encoding": encoding, Vary: "Accept-Encoding" } : {};
}

function markEncoded(context: Context, encoding: ContentEncoding): void {
  context.res.headers.set("Content-Encoding", encoding);
  context.res.headers.delete("Content-Length");
}
