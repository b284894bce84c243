import { literal } from "../warehouse/sqlText.ts";
import { copyToStream } from "./copyToStream.ts";
import type { Extract } from "./extract.ts";
import { metadata } from "./metadata.ts";

/** The rows as Parquet with the types of the query; the file's metadata says where they come from. */
export function writeParquet(extract: Extract): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const pairs = [...metadata(extract.about)].map(([key, value]) => `${key}: ${literal(value)}`);
  const options = `format parquet, compression zstd, kv_metadata {${pairs.join(", ")}}`;
  return copyToStream(extract, { sql: extract.sql, options, extension: "parquet", prefix: "" });
}
