import { dirname } from "node:path";
import { serveRequests } from "../../process/serveRequests.ts";
import { exportResult } from "./exportResult.ts";
import { OpenResult } from "./OpenResult.ts";
import type { KeeperRequest } from "./requests.ts";
import { summarise, total } from "./summarise.ts";

// The process that answers for finished results: it opens their files for reading and runs our SQL alone.
const MOST_OPEN = 12;

interface Line {
  readonly result: Promise<OpenResult>;
  /** Requests on one result are answered one after the other: they share its views. */
  last: Promise<unknown>;
}

const lines = new Map<string, Line>();

serveRequests<KeeperRequest, never>(async (request) => {
  const { file } = request;
  if (request.type === "forget") return forget(file);
  // An export may take long; windows of the same result are read beside it.
  if (request.type === "export") {
    const result = await OpenResult.open(file, dirname(file));
    return exportResult(result, request).finally(() => result.close());
  }
  const line = lineOf(file);
  const answer = line.last.then(async () => answerOn(await line.result, request));
  line.last = answer.catch(() => {});
  return answer;
});

function answerOn(result: OpenResult, request: Exclude<KeeperRequest, { type: "export" | "forget" }>) {
  if (request.type === "rows") return result.rows(request.view, request.offset, request.limit);
  return request.type === "summary" ? summarise(result, request.view) : total(result, request.view, request);
}

function lineOf(file: string): Line {
  const line = lines.get(file) ?? { result: OpenResult.open(file, dirname(file)), last: Promise.resolve() };
  lines.delete(file);
  lines.set(file, line);
  const [oldest] = lines.keys();
  if (oldest !== undefined && lines.size > MOST_OPEN) void forget(oldest);
  return line;
}

async function forget(file: string): Promise<void> {
  const line = lines.get(file);
  lines.delete(file);
  await line?.last;
  (await line?.result.catch(() => null))?.close();
}
