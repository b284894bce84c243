import { Readable } from "node:stream";
import type { Context } from "hono";
import type { HeaderStyle } from "../../exports/extract.ts";
import { FORMATS } from "../../exports/formats.ts";
import type { ResultFormat } from "../../workbench/keeper/requests.ts";
import type { Run } from "../../workbench/Run.ts";
import type { AreaParts } from "../parts.ts";

/** Sends the whole result of a run: the file is finished before its first byte leaves, so it is complete or an error. */
export async function sendResult(
  { workbench, warehouse, readCatalogue }: AreaParts,
  context: Context,
  run: Run,
  format: ResultFormat,
  header: HeaderStyle = "name",
): Promise<Response> {
  const { glossary, origin } = await warehouse.use(readCatalogue);
  const { sql, parameters, snapshot } = run.request;
  const is_truncated = run.result?.is_truncated ?? false;
  const names = new Set(run.result?.columns.map(({ name }) => name));
  const meanings = Object.fromEntries([...glossary].filter(([name]) => names.has(name)));
  const about = {
    snapshot,
    query: sql,
    description: { zh: "分析台查询结果", en: "Result of a query of the workbench" },
    parameters,
    office: { name_zh: origin.name_zh, name_en: origin.name_en },
    is_synthetic: origin.is_synthetic,
    picks: {},
    grouping: null,
    is_truncated,
  };
  const file = await workbench.results.export(run.id, { format, about, header, meanings });
  const size = (await file.stat()).size;
  const rows = is_truncated ? `-first-${run.result?.row_count}-rows` : "";
  const name = `result-${snapshot}${origin.is_synthetic ? "-synthetic" : ""}${rows}.${format}`;
  return context.body(Readable.toWeb(file.createReadStream()) as ReadableStream, 200, {
    "Content-Type": format === "ndjson" ? "application/x-ndjson; charset=utf-8" : FORMATS[format].media_type,
    "Content-Length": String(size),
    "Cache-Control": "no-store",
    "Content-Disposition": `attachment; filename="${name}"`,
    "X-Jixiao-Snapshot": snapshot,
    "X-Jixiao-Truncated": String(is_truncated),
    ...(origin.is_synthetic && { "X-Jixiao-Data": "synthetic" }),
  });
}
