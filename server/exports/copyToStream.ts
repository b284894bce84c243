import { randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { literal } from "../warehouse/sqlText.ts";
import type { Extract } from "./extract.ts";

interface Copy {
  readonly sql: string;
  /** Options of COPY, as SQL. */
  readonly options: string;
  readonly extension: string;
  /** Text in front of what the engine writes. */
  readonly prefix: string;
}

/**
 * Lets the engine write the file (far faster than rows through JavaScript) and streams it. The file loses its name as soon as
 * it is open, so it is gone however the stream ends. A failed COPY leaves no file and throws before the first byte is sent.
 */
export async function copyToStream(extract: Extract, copy: Copy): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const path = join(extract.folder, `export-${randomUUID()}.${copy.extension}`);
  const statement = `copy (\n${copy.sql}\n) to ${literal(path)} (${copy.options})`;
  await mkdir(extract.folder, { recursive: true });
  await extract.connection.run(statement, { ...extract.bindings });
  const file = await open(path, "r");
  await rm(path);
  const stream = file.createReadStream();
  if (copy.prefix !== "") stream.unshift(Buffer.from(copy.prefix));
  return Readable.toWeb(stream) as ReadableStream<Uint8Array<ArrayBuffer>>;
}
