import { randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createRoute, z } from "@hono/zod-openapi";
import { readProblemPage } from "../../desk/problemStore.ts";
import { sessionSource } from "../../desk/sessionSource.ts";
import { FORMATS } from "../../exports/formats.ts";
import { describeProblem } from "../../intake/check/describeProblem.ts";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { readAside } from "../readAside.ts";
import { errorResponse } from "../schemas.ts";
import { importId } from "./sessionSchema.ts";
import type { MarkedInput } from "./writeMarked.process.ts";

const ENTRY = new URL("./writeMarked.process.ts", import.meta.url);
const MOST_PROBLEMS = 100_000;
const { media_type } = FORMATS.xlsx;

const route = createRoute({
  method: "get",
  path: "/api/imports/{id}/marked",
  summary: "An uploaded file as a workbook with its problem cells coloured and commented",
  request: { params: importId, query: z.object({ file: z.string().min(1) }) },
  responses: {
    200: {
      description: "To be sent back to whoever has to mend it",
      content: { [media_type]: { schema: z.string().openapi({ format: "binary" }) } },
    },
    404: errorResponse,
    409: errorResponse,
    422: errorResponse,
  },
});

/** `GET /api/imports/:id/marked`: the same workbook, marked; files of other formats become one. */
export function importMarked({ desk }: AreaParts) {
  return newArea().openapi(route, async (context): Promise<Response> => {
    const { file } = context.req.valid("query");
    const output = join(desk.store.temporary, `marked-${randomUUID()}.xlsx`);
    try {
      await desk.look(context.req.valid("param").id, async (record) => {
        const { path, uploaded, format, encoding } = sessionSource(desk.store, record, file);
        const page = { offset: 0, limit: MOST_PROBLEMS };
        const { problems } = await readProblemPage(desk.store, record.session, { file }, page);
        const told = problems.map((problem) => ({ ...problem, message: describeProblem(problem, "zh", "sheet") }));
        const input = { path, uploaded, file, format, encoding, problems: told, output };
        await readAside<MarkedInput, null>(ENTRY, input, context.req.raw.signal);
      });
      const handle = await open(output, "r");
      const body = Readable.toWeb(handle.createReadStream()) as ReadableStream;
      return context.body(body, 200, { "Content-Type": media_type, ...savedAs(file) });
    } finally {
      // Once it is open it needs no name.
      await rm(output, { force: true });
    }
  });
}

function savedAs(file: string): Record<string, string> {
  const name = `${(file.split("/").at(-1) ?? "").replace(/\.[^.]*$/, "")}-问题.xlsx`;
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  const disposition = `attachment; filename="marked.xlsx"; filename*=UTF-8''${encoded}`;
  return { "Content-Disposition": disposition, "Cache-Control": "no-store" };
}
