import { createRoute, z } from "@hono/zod-openapi";
import { readProblemPage } from "../../desk/problemStore.ts";
import { describeProblem } from "../../intake/check/describeProblem.ts";
import { readSettings } from "../../store/settings.ts";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { errorResponse } from "../schemas.ts";
import { PROBLEM_FILES, writeProblems } from "./problemFile.ts";
import { importId, problemSchema } from "./sessionSchema.ts";

/** Problems in one answer; a person pages through them. */
const MOST_IN_JSON = 10_000;
/** Problems in one file. */
const MOST_IN_FILE = 100_000;

const querySchema = z.object({
  format: z.enum(["json", "csv", "xlsx"]).default("json"),
  rule: z.string().optional(),
  file: z.string().optional(),
  sheet: z.string().optional(),
  severity: z.enum(["error", "warning", "info"]).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(MOST_IN_FILE).optional().openapi({ description: "100 in JSON" }),
});

const fileSchema = z.string().openapi({ format: "binary" });

const route = createRoute({
  method: "get",
  path: "/api/imports/{id}/problems",
  summary: "What is wrong with the files of an import, by cell",
  request: { params: importId, query: querySchema },
  responses: {
    200: {
      description: "Errors first; csv and xlsx are for people: text in them never runs as a formula",
      content: {
        "application/json": { schema: z.object({ total: z.int(), problems: z.array(problemSchema) }) },
        [PROBLEM_FILES.csv]: { schema: fileSchema },
        [PROBLEM_FILES.xlsx]: { schema: fileSchema },
      },
    },
    400: errorResponse,
    404: errorResponse,
    409: errorResponse,
  },
});

/** `GET /api/imports/:id/problems`: every problem with its rule in words, in both languages. */
export function importProblems({ desk }: AreaParts) {
  return newArea().openapi(route, async (context): Promise<Response> => {
    const { format, offset, limit, ...filter } = context.req.valid("query");
    const isJson = format === "json";
    const most = isJson ? Math.min(limit ?? 100, MOST_IN_JSON) : (limit ?? MOST_IN_FILE);
    const page = { offset, limit: most };
    const { session, total, problems } = await desk.look(context.req.valid("param").id, async ({ session }) => ({
      session,
      ...(await readProblemPage(desk.store, session, filter, page)),
    }));
    const place = isJson ? "page" : "sheet";
    const told = problems.map((problem) => ({
      ...problem,
      message_zh: describeProblem(problem, "zh", place),
      message_en: describeProblem(problem, "en", place),
    }));
    if (isJson) return context.json({ total, problems: told }, 200);
    const body = await writeProblems(told, format, {
      title: session.title,
      parameters: { import: session.id, ...filter },
      settings: readSettings(desk.store),
      folder: desk.store.temporary,
    });
    return context.body(body, 200, {
      "Content-Type": PROBLEM_FILES[format],
      "Content-Disposition": `attachment; filename="problems-${session.id}.${format}"`,
      "Cache-Control": "no-store",
    });
  });
}
