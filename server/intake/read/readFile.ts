import { open, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Report } from "../../process/progress.ts";
import type { SourceFile } from "../../store/manifest.ts";
import type { Problem } from "../problem.ts";
import { readXlsx } from "../xlsx/readXlsx.ts";
import { chooseEncoding } from "./chooseEncoding.ts";
import { type DetectedFormat, detectFormat, promisedContainers } from "./detectFormat.ts";
import { type Fingerprint, fingerprintFile } from "./fingerprintFile.ts";
import { LIMITS, type Limits } from "./limits.ts";
import type { TextFile } from "./openText.ts";
import { parseJsonObject } from "./parseJsonObject.ts";
import { readJsonLines } from "./readJsonLines.ts";
import { readParquet } from "./readParquet.ts";
import { readPlainText } from "./readPlainText.ts";
import { readText } from "./readText.ts";
import type { Sheet } from "./sheet.ts";
import { DELIMITERS } from "./sniffDialect.ts";
import { UnreadableFile } from "./UnreadableFile.ts";

export interface ReadOptions {
  /** Encoding of a text file as the person said it; detected where absent. */
  readonly encoding?: string | undefined;
  /** Name of the one sheet of a workbook to read; all of them where absent. */
  readonly sheet?: string | undefined;
  /** Name of the file within its batch, for messages; that of its path where absent. */
  readonly name?: string | undefined;
  readonly limits?: Limits | undefined;
}

export interface FileReading {
  readonly source: SourceFile;
  readonly sheets: readonly Sheet[];
  /** Rows and cells that could not be read; all other rows are in the sheets. */
  readonly problems: readonly Problem[];
}

type Reading = Omit<FileReading, "source"> & Pick<SourceFile, "format" | "encoding">;

/**
 * Reads a file of any kind the intake knows into sheets of text, whose rows it writes to `workFolder`. What the file is
 * is told by its content; a name that promises something else gets a warning. Runs in the import's own process: it
 * reads untrusted bytes. Throws `UnreadableFile` for a file that cannot be read at all.
 */
export async function readFile(
  path: string,
  options: ReadOptions,
  workFolder: string,
  report: Report,
): Promise<FileReading> {
  const name = options.name ?? basename(path);
  const limits = options.limits ?? LIMITS;
  const size = await checkFile(path, name, limits);
  if (size >= limits.record_bytes) await checkFirstLine(path, name, limits);
  const fingerprint = await fingerprintFile(path);
  const { sha256, bytes } = fingerprint;
  const detected = detectFormat(fingerprint.start);
  const rowsPath = (sheet: number) => join(workFolder, `${sha256.slice(0, 16)}-${sheet}.csv`);
  const { format, encoding, sheets, problems } = await READERS[detected.container]({
    path,
    name,
    options,
    limits,
    fingerprint,
    detected,
    rowsPath,
    report,
  });
  const renamed = promisedContainers(name)?.includes(detected.container) === false ? [renamedFile(name, format)] : [];
  return { source: { name, sha256, bytes, format, encoding }, sheets, problems: [...renamed, ...problems] };
}

interface Task {
  readonly path: string;
  readonly name: string;
  readonly options: ReadOptions;
  readonly limits: Limits;
  readonly fingerprint: Fingerprint;
  readonly detected: DetectedFormat;
  readonly rowsPath: (sheet: number) => string;
  readonly report: Report;
}

const READERS: Readonly<Record<DetectedFormat["container"], (task: Task) => Promise<Reading>>> = {
  zip: readBook,
  ole: readBook,
  markup: readBook,
  parquet: async ({ path, name, limits, rowsPath }) => {
    const sheet = await readParquet(path, name, rowsPath(1), limits);
    return { format: "parquet", encoding: null, sheets: [sheet], problems: [] };
  },
  text: readTextOrJson,
  unknown: async ({ name, detected }) => {
    throw new UnreadableFile("file_kind_unknown", { file: name, value: detected.description });
  },
};

async function checkFile(path: string, file: string, limits: Limits): Promise<number> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new UnreadableFile("file_not_found", { file, path }, cause);
  });
  if (found.isDirectory()) throw new UnreadableFile("file_is_directory", { file, path });
  if (!found.isFile()) throw new UnreadableFile("file_not_found", { file, path });
  if (found.size === 0) throw new UnreadableFile("file_empty", { file });
  if (found.size > limits.file_bytes) {
    throw new UnreadableFile("file_too_large", { file, bytes: found.size, limit: limits.file_bytes });
  }
  return found.size;
}

/** Refuses gigabytes without a line break by their first megabyte, before all of them are read for the fingerprint. */
async function checkFirstLine(path: string, file: string, limits: Limits): Promise<void> {
  const start = new Uint8Array(limits.record_bytes);
  const handle = await open(path);
  const { bytesRead } = await handle.read(start).finally(() => handle.close());
  const isEndless = bytesRead === start.length && !start.includes(0x0a) && !start.includes(0x0d);
  if (!isEndless || detectFormat(start).container !== "text") return;
  const cells = (delimiter: number) => start.reduce((count, byte) => (byte === delimiter ? count + 1 : count), 1);
  if (DELIMITERS.some((delimiter) => cells(delimiter) > limits.columns)) {
    throw new UnreadableFile("too_many_columns", { file, row: 1, limit: limits.columns });
  }
  throw new UnreadableFile("row_too_long", { file, row: 1, limit: limits.record_bytes });
}

async function readBook({
  path,
  name,
  options,
  limits,
  fingerprint,
  detected,
  rowsPath,
  report,
}: Task): Promise<Reading> {
  const isText = detected.container === "markup";
  const encoding = isText ? chooseEncoding(fingerprint, options.encoding, name) : null;
  const file = { path, name, bytes: fingerprint.bytes, container: detected.container, encoding };
  const isHeld = fingerprint.start.length === fingerprint.bytes;
  const zip = { path, name, held: isHeld ? fingerprint.start : undefined };
  const streamed = detected.container === "zip" ? await readXlsx(zip, options.sheet, rowsPath, limits, report) : null;
  if (streamed !== null) return { encoding, ...streamed };
  // The library for other workbooks is large; imports of other files do not wait for it.
  const { readWorkbook } = await import("./readWorkbook.ts");
  return { encoding, ...(await readWorkbook(file, options.sheet, rowsPath, limits, report)) };
}

async function readTextOrJson({ path, name, options, limits, fingerprint, rowsPath, report }: Task): Promise<Reading> {
  const { bytes, is_utf8, plain_lines } = fingerprint;
  const encoding = chooseEncoding(fingerprint, options.encoding, name);
  const text: TextFile = { path, name, bytes, encoding, is_utf8 };
  if (startsWithJsonObject(fingerprint.start, text)) {
    const { sheet, problems } = await readJsonLines(text, rowsPath(1), limits, report);
    return { format: "jsonl", encoding, sheets: [sheet], problems };
  }
  const readRows = () => readText(text, rowsPath(1), limits, report);
  const isLarge = encoding === "utf-8" && is_utf8 && bytes >= limits.lines_bytes;
  const plain = isLarge && plain_lines !== null ? await readPlainText(text, plain_lines, limits, readRows) : null;
  const { format, sheet, problems } = plain ?? (await readRows());
  return { format, encoding, sheets: [sheet], problems };
}

/** A first line that is a whole JSON object: no table begins so. */
function startsWithJsonObject(start: Uint8Array, { encoding }: TextFile): boolean {
  const text = new TextDecoder(encoding).decode(start).trimStart();
  return text.startsWith("{") && parseJsonObject(text.split(/[\r\n]/, 1)[0] ?? "") !== null;
}

/** A warning: the file is read as what it is, but its name may mean that it is not the file somebody meant. */
function renamedFile(file: string, format: string): Problem {
  const where = { file, sheet: "", cell: "", row: null, column: "" };
  return { ...where, value: file, rule: "file_renamed", severity: "warning", printed: null, computed: format };
}
