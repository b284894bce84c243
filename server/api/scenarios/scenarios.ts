import { createRoute, z } from "@hono/zod-openapi";
import { checkScenario } from "../../planning/checkScenario.ts";
import { differences } from "../../planning/differences.ts";
import { changedLines, type ScenarioBody, scenarioBody, signDecisions } from "../../planning/scenarioBody.ts";
import { ApiError } from "../ApiError.ts";
import { errorBody } from "../answerError.ts";
import { newArea } from "../area.ts";
import { added, shownThing } from "../kept/keptAnswers.ts";
import { markSchema } from "../kept/keptSchemas.ts";
import type { AreaParts } from "../parts.ts";
import { principalOf } from "../principal.ts";
import { errorResponse, jsonOf } from "../schemas.ts";
import { keptScenarios, readScenario } from "./keptScenario.ts";

/** A scenario with the marks of its keeping. */
export const keptSchema = scenarioBody.extend(markSchema.shape);
const draft = scenarioBody.extend({ is_shared: z.boolean() }).strict();
const next = draft.extend({ version: z.int().min(1).openapi({ description: "The version that was changed" }) });
const params = z.object({ id: z.string().max(100) });
const failures = { 400: errorResponse, 404: errorResponse, 409: errorResponse, 503: errorResponse };
const record = z.object({
  versions: z.array(
    z.object({
      version: z.int(),
      updated_by: z.string(),
      updated_at: z.string(),
      line_count: z.int().openapi({ description: "Lines decided otherwise than in the version before" }),
      reasons: z.array(z.string()),
    }),
  ),
});

const bodyOf = (schema: z.ZodType) => ({ required: true, content: { "application/json": { schema } } });

const routes = {
  list: createRoute({
    method: "get",
    path: "/api/scenarios",
    summary: "Budget scenarios that a person may see: their own and those shared, last changed first",
    responses: { 200: jsonOf(z.object({ scenarios: z.array(keptSchema) }), "Scenarios"), ...failures },
  }),
  read: createRoute({
    method: "get",
    path: "/api/scenarios/{id}",
    summary: "One budget scenario",
    request: { params },
    responses: { 200: jsonOf(keptSchema, "As it is kept"), ...failures },
  }),
  add: createRoute({
    method: "post",
    path: "/api/scenarios",
    summary: "Keep a new budget scenario",
    request: { body: bodyOf(draft) },
    responses: { 201: jsonOf(keptSchema, "As it is kept"), ...failures },
  }),
  replace: createRoute({
    method: "put",
    path: "/api/scenarios/{id}",
    summary: "Keep the next version of a budget scenario; where somebody was faster, the answer holds what they kept",
    request: { params, body: bodyOf(next) },
    responses: { 200: jsonOf(keptSchema, "As it is kept"), ...failures },
  }),
  remove: createRoute({
    method: "delete",
    path: "/api/scenarios/{id}",
    summary: "Delete a budget scenario; its versions are kept",
    request: { params },
    responses: { 204: { description: "It is gone from the lists" }, ...failures },
  }),
  record: createRoute({
    method: "get",
    path: "/api/scenarios/{id}/record",
    summary: "Versions of a budget scenario, newest first: who, when, how many lines, and why",
    request: { params },
    responses: { 200: jsonOf(record, "Its versions"), ...failures },
  }),
};

/** `/api/scenarios`: plans of next year's budget, private or shared, in versions; one that is decided no longer changes. */
export function scenarios({ office }: AreaParts) {
  const kept = keptScenarios(office);
  return newArea()
    .openapi(routes.list, async (context) =>
      context.json({ scenarios: (await kept.list(principalOf(context))).map(shownThing) }, 200),
    )
    .openapi(routes.read, async (context) => {
      const { present } = await readScenario(office, context.req.valid("param").id, principalOf(context));
      return context.json(shownThing(present), 200);
    })
    .openapi(routes.add, async (context) => {
      const { is_shared, ...body } = context.req.valid("json") as z.infer<typeof draft>;
      const principal = principalOf(context);
      refuseWrong(body);
      const signed = signDecisions({ ...body, decided: null }, null, principal, new Date().toISOString());
      return context.json(added(await kept.add({ body: signed, is_shared }, principal)), 201);
    })
    .openapi(routes.replace, async (context) => {
      const { id } = context.req.valid("param");
      const { is_shared, version, ...body } = context.req.valid("json") as z.infer<typeof next>;
      const principal = principalOf(context);
      const { present, versions } = await readScenario(office, id, principal);
      refuseWrong(body);
      if (present.body.decided !== null) throw new ApiError("scenario_decided", { name: present.body.name });
      const signed = signDecisions({ ...body, decided: null }, present.body, principal, new Date().toISOString());
      const change = await kept.replace(id, version, { body: signed, is_shared }, principal);
      if (change.outcome === "unknown") throw new ApiError("kept_unknown", { id });
      if (change.outcome === "done") return context.json(shownThing(change.thing), 200);
      const theirs = shownThing(change.thing);
      const base = versions.find((one) => one.version === version) ?? present;
      const difference = differences(base.body, signed, change.thing.body);
      const said = { name: theirs.name, author: theirs.updated_by, version: String(theirs.version) };
      return context.json({ ...errorBody("scenario_moved_on", said), difference: { theirs, ...difference } }, 409);
    })
    .openapi(routes.remove, async (context) => {
      const { id } = context.req.valid("param");
      const { present } = await readScenario(office, id, principalOf(context));
      if (present.body.decided !== null) throw new ApiError("scenario_decided", { name: present.body.name });
      if (!(await kept.remove(id, principalOf(context)))) throw new ApiError("kept_unknown", { id });
      return context.body(null, 204);
    })
    .openapi(routes.record, async (context) => {
      const { versions } = await readScenario(office, context.req.valid("param").id, principalOf(context));
      return context.json({ versions: versions.map((one, at) => versionOf(one, versions[at + 1]?.body ?? null)) }, 200);
    });
}

/** Keeps nothing that is wrong in itself. Throws `ApiError` `scenario_refused` with the first problem in words. */
function refuseWrong(body: ScenarioBody): void {
  const [first] = checkScenario(body);
  if (first === undefined) return;
  const { subject_code = "", ceiling, region_code = null, rating = "", field = "" } = first.place;
  const place =
    subject_code ||
    (ceiling === undefined ? [region_code, rating, field].filter(Boolean).join(" ") : `#${ceiling + 1}`);
  throw new ApiError("scenario_refused", { place, reason_zh: first.message_zh, reason_en: first.message_en });
}

function versionOf(
  { version, saved_by, saved_at, body }: { version: number; saved_by: string; saved_at: string; body: ScenarioBody },
  before: ScenarioBody | null,
) {
  const changed = before === null ? Object.keys(body.decisions) : changedLines(before, body);
  const reasons = changed.flatMap((subject) => body.decisions[subject]?.reason ?? []);
  return {
    version,
    updated_by: saved_by,
    updated_at: saved_at,
    line_count: changed.length,
    reasons: [...new Set(reasons)].slice(0, 20),
  };
}
