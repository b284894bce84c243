import { createRoute, z } from "@hono/zod-openapi";
import { FORMATS } from "../../exports/formats.ts";
import { askScenario, scenarioBindings, scenarioQuery } from "../../planning/askScenario.ts";
import { composeNotice } from "../../planning/composeNotice.ts";
import { totalsOf } from "../../planning/computeScenario.ts";
import { planWorkbook } from "../../planning/planWorkbook.ts";
import type { ScenarioBody } from "../../planning/scenarioBody.ts";
import { ApiError } from "../ApiError.ts";
import { newArea } from "../area.ts";
import { asWord, WORD } from "../brief.ts";
import { extractColumns } from "../extractColumns.ts";
import type { AreaParts } from "../parts.ts";
import { principalOf } from "../principal.ts";
import { errorResponse } from "../schemas.ts";
import { readScenario } from "./keptScenario.ts";
import { type Evidence, onEvidence } from "./onEvidence.ts";

const params = z.object({ id: z.string().max(100) });
const lang = z.enum(["zh", "en"]).default("zh");
const failures = { 400: errorResponse, 404: errorResponse, 409: errorResponse, 503: errorResponse };
const binary = { schema: z.string().openapi({ format: "binary" }) };

const routes = {
  export: createRoute({
    method: "get",
    path: "/api/scenarios/{id}/export",
    summary: "A scenario as a file: a workbook with a sheet a department and live totals, or its lines as CSV",
    request: { params, query: z.object({ format: z.enum(["xlsx", "csv"]).default("xlsx"), lang }) },
    responses: {
      200: {
        description: "The file",
        content: { [FORMATS.xlsx.media_type]: binary, [FORMATS.csv.media_type]: binary },
      },
      ...failures,
    },
  }),
  notice: createRoute({
    method: "get",
    path: "/api/scenarios/{id}/notice",
    summary: "The notice of a scenario to a department: each line, its amount and why it is so",
    request: {
      params,
      query: z.object({ department: z.string().max(100), format: z.literal("docx").default("docx"), lang }),
    },
    responses: { 200: { description: "A Word file", content: { [WORD]: binary } }, ...failures },
  }),
};

/** `GET /api/scenarios/:id/export` and `/notice`: a scenario as files. */
export function scenarioFiles(parts: AreaParts) {
  return newArea()
    .openapi(routes.export, async (context): Promise<Response> => {
      const { format, lang } = context.req.valid("query");
      const { present } = await readScenario(parts.office, context.req.valid("param").id, principalOf(context));
      return onEvidence(parts, present.body, async (evidence) => {
        const folder = parts.warehouse.store.temporary;
        const body =
          format === "xlsx"
            ? await workbookOf(evidence, present.body, lang)
            : await FORMATS.csv.write(linesExtract(evidence, present.body, lang, folder));
        return context.body(body, 200, {
          "Content-Type": FORMATS[format].media_type,
          ...fileHeaders(`scenario-${present.body.budget_year}`, format, evidence),
        });
      });
    })
    .openapi(routes.notice, async (context): Promise<Response> => {
      const { department, lang } = context.req.valid("query");
      const { present } = await readScenario(parts.office, context.req.valid("param").id, principalOf(context));
      const scenario = present.body;
      return onEvidence(parts, scenario, async (evidence) => {
        const { name_zh, name_en, is_synthetic } = evidence.catalogue.origin;
        const computed = await linesOf(evidence, scenario);
        const office = lang === "zh" ? name_zh : name_en;
        const notice = composeNotice({ scenario, computed, department, lang, office, isSynthetic: is_synthetic });
        if (notice === null) throw new ApiError("parameter_bad", { parameter: "department" });
        const name = `notice-${scenario.budget_year}-${encodeURIComponent(department)}`;
        return context.body(await asWord(notice), 200, {
          "Content-Type": WORD,
          ...fileHeaders(name, "docx", evidence),
        });
      });
    });
}

async function linesOf({ connection, queries }: Evidence, scenario: ScenarioBody) {
  const lines = await askScenario(connection, queries, "scenario_lines", scenario);
  return { lines, totals: await totalsOf(connection, queries, scenario), ceilings: [], problems: [] };
}

async function workbookOf(evidence: Evidence, scenario: ScenarioBody, lang: "zh" | "en") {
  const isSynthetic = evidence.catalogue.origin.is_synthetic;
  return planWorkbook({ scenario, computed: await linesOf(evidence, scenario), lang, isSynthetic });
}

function linesExtract(
  { connection, queries, catalogue }: Evidence,
  scenario: ScenarioBody,
  lang: "zh" | "en",
  folder: string,
) {
  const query = scenarioQuery(queries, "scenario_lines");
  return {
    sql: query.sql,
    bindings: scenarioBindings(scenario),
    columns: extractColumns(query, catalogue.glossary),
    header: lang,
    folder,
    connection,
    about: {
      office: catalogue.origin,
      snapshot: scenario.snapshot,
      query: query.name,
      description: query.header.description,
      parameters: {},
      picks: {},
      grouping: null,
      is_synthetic: catalogue.origin.is_synthetic,
    },
  };
}

function fileHeaders(name: string, ending: string, { catalogue }: Evidence): Record<string, string> {
  const isSynthetic = catalogue.origin.is_synthetic;
  return {
    "Content-Disposition": `attachment; filename="${name}${isSynthetic ? "-synthetic" : ""}.${ending}"`,
    ...(isSynthetic && { "X-Jixiao-Data": "synthetic" }),
  };
}
