import { createRoute, z } from "@hono/zod-openapi";
import { briefOfStore } from "../brief/briefOfStore.ts";
import type { Brief, BriefScope, Document } from "../brief/structure.ts";
import { writeMarkdown } from "../brief/writeMarkdown.ts";
import { newArea } from "./area.ts";
import { briefQuerySchema, briefSchema } from "./briefSchemas.ts";
import type { AreaParts } from "./parts.ts";
import { errorResponse } from "./schemas.ts";

const MARKDOWN = "text/markdown; charset=utf-8";
/** What a Word file is. */
export const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const route = createRoute({
  method: "get",
  path: "/api/brief",
  summary: "The annual brief, as JSON, Markdown or a Word file",
  request: { query: briefQuerySchema.extend({ format: z.enum(["json", "md", "docx"]).default("json") }) },
  responses: {
    200: {
      description: "The brief",
      content: {
        "application/json": { schema: briefSchema },
        "text/markdown": { schema: z.string() },
        [WORD]: { schema: z.string().openapi({ format: "binary" }) },
      },
    },
    400: errorResponse,
    404: errorResponse,
    503: errorResponse,
  },
});

/** `GET /api/brief`: the text of a year's report to the leadership, every number of it bound to a query. */
export function brief({ warehouse, readCatalogue }: AreaParts) {
  return newArea().openapi(route, (context) =>
    warehouse.use(async (snapshot): Promise<Response> => {
      const { format, ...asked } = context.req.valid("query");
      const { queries } = await readCatalogue(snapshot);
      const written = await briefOfStore(warehouse.store, snapshot, queries, scopeOf(asked));
      if (format === "json") return context.json(written, 200);
      const isWord = format === "docx";
      const headers = {
        "Content-Type": isWord ? WORD : MARKDOWN,
        "Content-Disposition": `attachment; filename="${fileName(written, format)}"`,
        ...(written.is_synthetic && { "X-Jixiao-Data": "synthetic" }),
      };
      return context.body(isWord ? await asWord(written) : writeMarkdown(written), 200, headers);
    }),
  );
}

/** The scope that an address asks for. */
export function scopeOf({ year, lang, region_code, department_code }: z.infer<typeof briefQuerySchema>): BriefScope {
  return { year: Number(year), lang, region_code: region_code ?? null, department_code: department_code ?? null };
}

/** The library for Word is a megabyte: it is loaded when somebody first asks for a Word file. */
export async function asWord(written: Document): Promise<Uint8Array<ArrayBuffer>> {
  const { writeDocx } = await import("../brief/docx/writeDocx.ts");
  return new Uint8Array(await writeDocx(written));
}

function fileName({ year, lang, is_synthetic }: Brief, ending: string): string {
  return `brief-${year}-${lang}${is_synthetic ? "-synthetic" : ""}.${ending}`;
}
