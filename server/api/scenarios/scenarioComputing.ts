import { createRoute, z } from "@hono/zod-openapi";
import { compareScenarios } from "../../planning/compareScenarios.ts";
import { computeScenario } from "../../planning/computeScenario.ts";
import { evidenceChanges } from "../../planning/evidenceChanges.ts";
import { type ScenarioBody, scenarioBody } from "../../planning/scenarioBody.ts";
import { newArea } from "../area.ts";
import type { AreaParts } from "../parts.ts";
import { principalOf } from "../principal.ts";
import { errorResponse, jsonOf } from "../schemas.ts";
import { readScenario } from "./keptScenario.ts";
import { onEvidence } from "./onEvidence.ts";

const params = z.object({ id: z.string().max(100) });
const failures = { 400: errorResponse, 404: errorResponse, 409: errorResponse, 503: errorResponse };
const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const totals = z.object({
  whole: row,
  department: z.array(row),
  function_class: z.array(row),
  fund_type: z.array(row),
});
const problem = z.object({
  code: z.string(),
  place: z.object({
    subject_code: z.string().optional(),
    ceiling: z.int().optional(),
    region_code: z.string().nullable().optional(),
    rating: z.string().optional(),
    field: z.string().optional(),
  }),
  message_zh: z.string(),
  message_en: z.string(),
});
const computed = z.object({
  snapshot: z.string(),
  lines: z.array(row),
  totals,
  ceilings: z.array(row),
  problems: z.array(problem),
});
const compared = z.object({
  scenarios: z.array(z.object({ id: z.string(), name: z.string(), snapshot: z.string(), totals })),
  lines: z.array(
    z.object({
      subject_code: z.string(),
      subject_name: z.string(),
      department_code: z.string(),
      proposals_yuan: z.array(z.string().nullable()).openapi({ description: "One a scenario, in their order" }),
    }),
  ),
});
const changes = z.object({
  from: z.string(),
  to: z.string().openapi({ description: "The published snapshot" }),
  lines: z.array(
    z.object({
      subject_code: z.string(),
      subject_name: z.string(),
      change: z.enum(["new", "gone", "changed"]),
      fields: z.array(z.object({ name: z.string(), before: z.unknown(), after: z.unknown() })),
    }),
  ),
});

const bodyOf = (schema: z.ZodType) => ({ required: true, content: { "application/json": { schema } } });

const routes = {
  computeGiven: createRoute({
    method: "post",
    path: "/api/scenarios/compute",
    summary: "What a scenario comes to that is not kept",
    request: { body: bodyOf(scenarioBody) },
    responses: { 200: jsonOf(computed, "Lines, totals, ceilings and problems"), ...failures },
  }),
  compute: createRoute({
    method: "post",
    path: "/api/scenarios/{id}/compute",
    summary: "What a kept scenario comes to",
    request: { params },
    responses: { 200: jsonOf(computed, "Lines, totals, ceilings and problems"), ...failures },
  }),
  compare: createRoute({
    method: "post",
    path: "/api/scenarios/{id}/compare",
    summary: "A scenario beside others: totals, and the lines in which they differ",
    request: {
      params,
      body: bodyOf(z.strictObject({ with: z.array(z.string().max(100)).min(1).max(5), changed_only: z.boolean() })),
    },
    responses: { 200: jsonOf(compared, "Totals and lines side by side"), ...failures },
  }),
  changes: createRoute({
    method: "get",
    path: "/api/scenarios/{id}/changes",
    summary: "What has changed underneath a scenario since its snapshot",
    request: { params },
    responses: { 200: jsonOf(changes, "Lines whose evidence changed"), ...failures },
  }),
};

/** `/api/scenarios/…`: what scenarios come to, worked out in SQL on the snapshot that each stands on. */
export function scenarioComputing(parts: AreaParts) {
  const compute = async (scenario: ScenarioBody) =>
    onEvidence(parts, scenario, async ({ connection, queries }) => ({
      snapshot: scenario.snapshot,
      ...(await computeScenario(connection, queries, scenario)),
    }));
  return newArea()
    .openapi(routes.computeGiven, async (context) => {
      const answer = await compute(context.req.valid("json") as ScenarioBody);
      return context.json(answer as unknown as z.infer<typeof computed>, 200);
    })
    .openapi(routes.compute, async (context) => {
      const { present } = await readScenario(parts.office, context.req.valid("param").id, principalOf(context));
      return context.json((await compute(present.body)) as unknown as z.infer<typeof computed>, 200);
    })
    .openapi(routes.compare, async (context) => {
      const { with: others, changed_only } = context.req.valid("json") as { with: string[]; changed_only: boolean };
      const kept = [];
      for (const id of [context.req.valid("param").id, ...others]) {
        const { present } = await readScenario(parts.office, id, principalOf(context));
        kept.push({ id, scenario: present.body, computed: await compute(present.body) });
      }
      return context.json(compareScenarios(kept, changed_only) as unknown as z.infer<typeof compared>, 200);
    })
    .openapi(routes.changes, async (context) => {
      const { present } = await readScenario(parts.office, context.req.valid("param").id, principalOf(context));
      const to = parts.warehouse.currentId() ?? present.body.snapshot;
      const answer = await evidenceChanges(present.body, to, (snapshot, work) => onEvidence(parts, { snapshot }, work));
      return context.json(answer, 200);
    });
}
