import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { accepts } from "hono/accepts";
import type { Run } from "../../workbench/Run.ts";
import { ApiError } from "../ApiError.ts";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { principalOf } from "../principal.ts";
import { errorResponse, jsonOf } from "../schemas.ts";
import { parametersSchema, sqlSchema } from "../statementSchemas.ts";
import { sendResult } from "./sendResult.ts";

const wishSchema = z
  .object({
    sql: sqlSchema.openapi({ example: "select * from marts.year" }),
    parameters: parametersSchema.default({}),
    snapshot: z.string().max(100).nullable().default(null).openapi({ description: "Null: the published one" }),
    limit: z.int().min(1).nullable().default(null).openapi({ description: "Most rows" }),
  })
  .strict();

const JSON_TYPE = "application/json";
const FORMATS = { "application/x-ndjson": "ndjson", "application/vnd.apache.arrow.stream": "arrow" } as const;
type StreamType = keyof typeof FORMATS;

const streams = Object.fromEntries(
  Object.keys(FORMATS).map((type) => [type, { schema: z.string().openapi({ format: "binary" }) }]),
);

const route = createRoute({
  method: "post",
  path: "/api/sql",
  summary: "Run a statement of one's own",
  request: { body: { required: true, content: { [JSON_TYPE]: { schema: wishSchema } } } },
  responses: {
    200: { description: "By Accept: the whole result, complete", content: streams },
    202: jsonOf(z.object({ id: z.uuid() }), "It is queued; `GET /api/sql/{id}` tells how it goes"),
    400: errorResponse,
    403: errorResponse,
    404: errorResponse,
    503: errorResponse,
  },
});

/** `POST /api/sql`: the gate, then the queue. Pages get an id at once; programs that ask for a stream wait for the whole result. */
export function sqlRun(parts: AreaParts) {
  const { workbench } = parts;
  return newArea().openapi(route, async (context) => {
    const { sql, parameters, snapshot, limit } = context.req.valid("json");
    const asked = { principal: principalOf(context), sql, parameters, snapshot, rows: limit };
    const run = await workbench.start(asked);
    const type = accepts(context, {
      header: "Accept",
      supports: [JSON_TYPE, ...Object.keys(FORMATS)],
      default: JSON_TYPE,
    });
    if (!(type in FORMATS)) return context.json({ id: run.id }, 202);
    await waitFor(run, parts, context);
    return sendResult(parts, context, run, FORMATS[type as StreamType]);
  });
}

/** Waits for the end of a run, or stops it when nobody waits any more; throws `ApiError` where it brings no result. */
async function waitFor(run: Run, { workbench }: AreaParts, context: Context): Promise<void> {
  const stop = () => void workbench.stop(run);
  context.req.raw.signal.addEventListener("abort", stop, { once: true });
  if (context.req.raw.signal.aborted) stop();
  await run.ended();
  if (run.state === "done") return;
  if (run.error === null) throw new ApiError("sql_stopped");
  const { message_zh: reason_zh, message_en: reason_en, position } = run.error;
  throw new ApiError("sql_failed", { reason_zh, reason_en, ...(position !== null && { position: String(position) }) });
}
