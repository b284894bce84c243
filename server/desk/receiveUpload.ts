import { createWriteStream, mkdirSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { dirname, join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import { DeskError } from "./DeskError.ts";
import type { UploadedFile } from "./session.ts";
import { UPLOAD_LIMITS, type UploadLimits } from "./uploadLimits.ts";
import { freeName, uploadName } from "./uploadName.ts";

/** What arrives, and where it goes. */
export interface Upload {
  readonly headers: Headers;
  readonly body: ReadableStream<Uint8Array>;
  readonly folder: string;
  readonly limits?: UploadLimits;
  readonly signal: AbortSignal;
  /** Hears how many bytes have come, and how many will, if the sender says so. */
  readonly report: (done: number, total: number | null) => void;
}

/** What came: the files, which lie in the folder now, and the fields beside them. */
export interface Received {
  readonly files: UploadedFile[];
  readonly fields: ReadonlyMap<string, string>;
}

/**
 * Streams the files of a `multipart/form-data` request to disk, one piece after the other; no file is ever held in memory.
 * Throws `DeskError` `upload_not_multipart`, `upload_broken`, `upload_name_bad`, `upload_too_large`, `upload_empty` and
 * `upload_field_unknown`; what has come until then is still in the folder.
 */
export async function receiveUpload(upload: Upload): Promise<Received> {
  const { headers, body, folder, signal, limits = UPLOAD_LIMITS } = upload;
  const length = Number(headers.get("content-length"));
  const total = Number.isSafeInteger(length) && length > 0 ? length : null;
  if (total !== null && total > limits.upload_bytes) throw tooLarge("upload_bytes", limits);
  const parser = openParser(headers, limits);
  mkdirSync(folder, { recursive: true });
  const received = collect(parser, folder, limits);
  const meter = meterOf(total, limits, upload.report);
  try {
    await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), meter, parser, { signal });
  } catch (error) {
    await received.finish().catch(() => null);
    throw received.failure() ?? asBroken(error);
  }
  const files = await received.finish();
  if (files.length === 0) throw new DeskError("upload_empty");
  return { files, fields: received.fields };
}

function openParser(headers: Headers, limits: UploadLimits): busboy.Busboy {
  if (!/^multipart\/form-data\b/i.test(headers.get("content-type") ?? "")) throw new DeskError("upload_not_multipart");
  const plain = Object.fromEntries(headers) as IncomingHttpHeaders;
  const { files, file_bytes, field_bytes } = limits;
  try {
    return busboy({
      headers: plain,
      preservePath: true,
      defParamCharset: "utf8",
      limits: { files, fileSize: file_bytes, fieldSize: field_bytes, fields: FIELDS.size, parts: files + FIELDS.size },
    });
  } catch (cause) {
    throw new DeskError("upload_broken", {}, { cause });
  }
}

/** Fields that may stand beside the files. */
const FIELDS = new Set(["title", "unit", "set", "map", "encoding", "sheet"]);

/** Puts what the parser finds where it belongs. The first thing that is wrong ends the parser. */
function collect(parser: busboy.Busboy, folder: string, limits: UploadLimits) {
  const writes: Promise<UploadedFile>[] = [];
  const fields = new Map<string, string>();
  const taken = new Set<string>();
  let failure: unknown = null;
  const fail = (error: unknown) => {
    failure ??= error;
    parser.destroy(failure as Error);
  };
  parser.on("file", (field, stream, { filename }) => {
    const write = saveFile(stream, { field, filename, folder, taken, limits });
    write.catch((error: unknown) => {
      stream.resume();
      fail(error);
    });
    writes.push(write);
  });
  parser.on("field", (name, value, { valueTruncated }) => {
    if (!FIELDS.has(name)) fail(new DeskError("upload_field_unknown", { parameter: name }));
    else if (valueTruncated) fail(tooLarge("field_bytes", limits));
    else fields.set(name, value);
  });
  parser.on("filesLimit", () => fail(tooLarge("files", limits)));
  parser.on("partsLimit", () => fail(tooLarge("files", limits)));
  return { fields, failure: () => failure, finish: () => Promise.all(writes) };
}

interface Part {
  readonly field: string;
  readonly filename: string | undefined;
  readonly folder: string;
  readonly taken: Set<string>;
  readonly limits: UploadLimits;
}

async function saveFile(
  stream: Readable & { readonly truncated?: boolean },
  { field, filename, folder, taken, limits }: Part,
): Promise<UploadedFile> {
  if (field !== "files") throw new DeskError("upload_field_unknown", { parameter: field });
  const name = freeName(uploadName(filename ?? ""), taken);
  taken.add(name.toLowerCase());
  const path = join(folder, name);
  makeFolder(dirname(path), name);
  const file = createWriteStream(path, { flags: "wx" });
  await pipeline(stream, file);
  if (stream.truncated === true) throw tooLarge("file_bytes", limits);
  return { name, bytes: file.bytesWritten };
}

/** A file and a folder of one name cannot both be. */
function makeFolder(path: string, name: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (cause) {
    throw new DeskError("upload_name_bad", { file: name }, { cause });
  }
}

function meterOf(total: number | null, limits: UploadLimits, report: Upload["report"]): Transform {
  let done = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, next) {
      done += chunk.length;
      report(done, total);
      if (done > limits.upload_bytes) next(tooLarge("upload_bytes", limits));
      else next(null, chunk);
    },
  });
}

function tooLarge(limit: keyof UploadLimits, limits: UploadLimits): DeskError {
  return new DeskError("upload_too_large", { limit, value: String(limits[limit]) });
}

/** What is neither ours nor the disk's is the sender's: the form ends early, or is none. */
function asBroken(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  if (code === "ENOSPC") return new DeskError("disk_full", {}, { cause: error });
  const isOurs = error instanceof DeskError || (typeof code === "string" && /^E[A-Z]+$/.test(code));
  return isOurs ? error : new DeskError("upload_broken", {}, { cause: error });
}
