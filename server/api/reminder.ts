import { createRoute, z } from "@hono/zod-openapi";
import { composeReminder } from "../brief/composeReminder.ts";
import { readSettings } from "../store/settings.ts";
import { readOrigin } from "../warehouse/readOrigin.ts";
import { newArea } from "./area.ts";
import { asWord, WORD } from "./brief.ts";
import { briefQuerySchema } from "./briefSchemas.ts";
import type { AreaParts } from "./parts.ts";
import { errorResponse } from "./schemas.ts";

const route = createRoute({
  method: "get",
  path: "/api/reminder",
  summary: "A letter to a department: what it has not sent, and what it has to mend",
  request: {
    query: briefQuerySchema.omit({ region_code: true }).required({ department_code: true }),
  },
  responses: {
    200: {
      description: "A Word file",
      content: { [WORD]: { schema: z.string().openapi({ format: "binary" }) } },
    },
    400: errorResponse,
    404: errorResponse,
    503: errorResponse,
  },
});

/** `GET /api/reminder`: what the pages of data quality list of a department, as a letter to it. */
export function reminder({ warehouse, readCatalogue }: AreaParts) {
  return newArea().openapi(route, (context) =>
    warehouse.use(async (snapshot): Promise<Response> => {
      const { year, lang, department_code } = context.req.valid("query");
      const { queries } = await readCatalogue(snapshot);
      const { currency } = readSettings(warehouse.store);
      const scope = { year: Number(year), lang, region_code: null, department_code };
      const letter = await snapshot.use(async (connection) => {
        const origin = { ...(await readOrigin(connection)), currency, snapshot: snapshot.id };
        return composeReminder(connection, queries, origin, scope);
      });
      const name = `reminder-${year}-${encodeURIComponent(department_code)}${letter.is_synthetic ? "-synthetic" : ""}.docx`;
      return context.body(await asWord(letter), 200, {
        "Content-Type": WORD,
        "Content-Disposition": `attachment; filename="${name}"`,
        ...(letter.is_synthetic && { "X-Jixiao-Data": "synthetic" }),
      });
    }),
  );
}
