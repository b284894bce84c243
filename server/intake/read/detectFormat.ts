import { extname } from "node:path";
import { detectUtf16 } from "./detectUtf16.ts";

/** How the bytes of a file are to be read, whatever its name says. */
export type Container = "zip" | "ole" | "parquet" | "markup" | "text" | "unknown";

export interface DetectedFormat {
  readonly container: Container;
  /** For messages about files nobody can read: what the bytes are, as far as their first ones tell. */
  readonly description: string;
}

const SIGNATURES: readonly { readonly bytes: string; readonly container: Container; readonly description: string }[] = [
  { bytes: "PK\x03\x04", container: "zip", description: "zip" },
  { bytes: "PK\x05\x06", container: "zip", description: "zip" },
  { bytes: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", container: "ole", description: "OLE" },
  { bytes: "PAR1", container: "parquet", description: "Parquet" },
  { bytes: "%PDF", container: "unknown", description: "PDF" },
  { bytes: "\x89PNG", container: "unknown", description: "PNG" },
  { bytes: "\xff\xd8\xff", container: "unknown", description: "JPEG" },
  { bytes: "GIF8", container: "unknown", description: "GIF" },
  { bytes: "Rar!", container: "unknown", description: "RAR" },
  { bytes: "7z\xbc\xaf", container: "unknown", description: "7-Zip" },
  { bytes: "\x1f\x8b", container: "unknown", description: "gzip" },
  { bytes: "{\\rtf", container: "unknown", description: "RTF" },
  { bytes: "SQLite format 3", container: "unknown", description: "SQLite" },
];

/** Says what a file is by its first bytes (at most 1 MiB are looked at). */
export function detectFormat(start: Uint8Array): DetectedFormat {
  const head = Buffer.from(start.buffer, start.byteOffset, Math.min(start.length, 64)).toString("latin1");
  const signature = SIGNATURES.find(({ bytes }) => head.startsWith(bytes));
  if (signature) return signature;
  if (detectUtf16(start) === null && hasControlBytes(start)) return { container: "unknown", description: "binary" };
  if (/^(\xef\xbb\xbf)?\s*<(\?xml|!doctype|html|head|meta|table|style|div|body|!--)/i.test(head)) {
    return { container: "markup", description: "HTML or XML" };
  }
  return { container: "text", description: "text" };
}

/** Bytes that text does not have; a few of them are let pass, as exports of old databases hold strays. */
function hasControlBytes(start: Uint8Array): boolean {
  let control = 0;
  for (const byte of start) {
    if (byte < 0x09 || (byte > 0x0d && byte < 0x1a)) control += 1;
  }
  return control > 8 && control * 100 > start.length;
}

/** What a file of this name should be; null where the name promises nothing. */
export function promisedContainers(name: string): readonly Container[] | null {
  return PROMISES[extname(name).toLowerCase()] ?? null;
}

const PROMISES: Readonly<Record<string, readonly Container[]>> = {
  ".csv": ["text"],
  ".tsv": ["text"],
  ".tab": ["text"],
  ".txt": ["text"],
  ".json": ["text"],
  ".jsonl": ["text"],
  ".ndjson": ["text"],
  ".xlsx": ["zip"],
  ".xlsm": ["zip"],
  ".xlsb": ["zip"],
  ".xls": ["ole"],
  ".et": ["ole"],
  ".parquet": ["parquet"],
  ".pq": ["parquet"],
  ".htm": ["markup"],
  ".html": ["markup"],
  ".xml": ["markup"],
};
