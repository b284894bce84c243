import { createWriteStream } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import type { Extract, ExtractColumn } from "../../exports/extract.ts";
import { FORMATS } from "../../exports/formats.ts";
import { identifier, literal } from "../../warehouse/sqlText.ts";
import type { OpenResult, StoredColumn } from "./OpenResult.ts";
import type { ExportRequest } from "./requests.ts";

/** Writes a whole result into a file of some format; where that fails no file is left. */
export async function exportResult(result: OpenResult, request: ExportRequest): Promise<void> {
  try {
    if (request.format === "ndjson") await writeLines(result, request.target);
    else await write(result, request, request.format);
  } catch (error) {
    await rm(request.target, { force: true });
    throw error;
  }
}

async function write(result: OpenResult, request: ExportRequest, format: keyof typeof FORMATS): Promise<void> {
  const columns = result.columns.map((column) => extractColumn(column, request));
  const fields = columns.map(({ name, type }) => `${identifier(name)}::${type} as ${identifier(name)}`);
  const extract: Extract = {
    connection: result.connection,
    sql: `select ${fields.join(", ")} from result order by rowid`,
    bindings: {},
    columns,
    about: request.about,
    header: request.header,
    folder: request.folder,
  };
  const body = await FORMATS[format].write(extract);
  if (typeof body === "string" || body instanceof Uint8Array) return writeFile(request.target, body);
  await pipeline(Readable.fromWeb(body as ReadableStream), createWriteStream(request.target));
}

/** One JSON object a line; what a JSON number would lose stands as text. */
async function writeLines(result: OpenResult, target: string): Promise<void> {
  const fields = result.columns.map((column) => {
    const { name } = column;
    const isText = AS_TEXT.test(column.type);
    return `${identifier(name)}${isText ? "::varchar" : ""} as ${identifier(name)}`;
  });
  await result.connection.run(
    `copy (select ${fields.join(", ")} from result order by rowid) to ${literal(target)} (format json)`,
  );
}

const AS_TEXT = /^(DECIMAL|U?BIGINT|U?HUGEINT|DATE|TIME|UUID|ENUM|BLOB|BIT)/;

function extractColumn({ name, type }: StoredColumn, { meanings }: ExportRequest): ExtractColumn {
  const meaning = meanings[name];
  return {
    name,
    type: exportType(type),
    unit: meaning?.unit ?? null,
    zh: meaning?.zh ?? name,
    en: meaning?.en ?? name,
    definition_zh: meaning?.definition_zh ?? "",
    definition_en: meaning?.definition_en ?? "",
    formula: meaning?.formula ?? "",
  };
}

/** Types that every format keeps exactly; others leave as text. Parquet has no 128-bit integer and would make it a double. */
function exportType(type: string): string {
  if (/^(DECIMAL\(\d+,\s?\d+\)|BOOLEAN|TINYINT|SMALLINT|INTEGER|BIGINT|DOUBLE|DATE|TIMESTAMP|VARCHAR)$/.test(type))
    return type;
  if (type === "HUGEINT" || type === "UBIGINT") return "DECIMAL(38,0)";
  if (/^U(TINY|SMALL)INT$|^UINTEGER$/.test(type)) return "BIGINT";
  return type === "FLOAT" ? "DOUBLE" : "VARCHAR";
}
