import { createRoute, z } from "@hono/zod-openapi";
import type { Desk } from "../../desk/Desk.ts";
import { DeskError } from "../../desk/DeskError.ts";
import type { KeptThing } from "../../office/Kept.ts";
import { checkScenario } from "../../planning/checkScenario.ts";
import { problemsOf } from "../../planning/computeScenario.ts";
import { type PlanFile, planFiles } from "../../planning/planFiles.ts";
import type { ScenarioBody } from "../../planning/scenarioBody.ts";
import { readBatch } from "../../store/batches.ts";
import { ApiError } from "../ApiError.ts";
import { newArea } from "../area.ts";
import { changed } from "../kept/keptAnswers.ts";
import type { AreaParts } from "../parts.ts";
import { principalOf } from "../principal.ts";
import { errorResponse, jsonOf } from "../schemas.ts";
import { keptScenarios, readScenario } from "./keptScenario.ts";
import { onEvidence } from "./onEvidence.ts";
import { keptSchema } from "./scenarios.ts";

const params = z.object({ id: z.string().max(100) });
const failures = { 400: errorResponse, 404: errorResponse, 409: errorResponse, 503: errorResponse };
const asked = z.strictObject({ version: z.int().min(1).openapi({ description: "The version that is decided" }) });
const body = { required: true, content: { "application/json": { schema: asked } } };

const routes = {
  decide: createRoute({
    method: "post",
    path: "/api/scenarios/{id}/decide",
    summary: "Make a scenario the plan: it is frozen, and its files wait at the import desk to be accepted",
    request: { params, body },
    responses: { 200: jsonOf(keptSchema, "As it is kept, with the import"), ...failures },
  }),
  reopen: createRoute({
    method: "post",
    path: "/api/scenarios/{id}/reopen",
    summary: "Take a decision back whose import was discarded, failed or undone",
    request: { params, body },
    responses: { 200: jsonOf(keptSchema, "As it is kept, open again"), ...failures },
  }),
};

/** `POST /api/scenarios/:id/decide` and `/reopen`: from a scenario to a batch, through the import desk like any other file. */
export function scenarioDeciding(parts: AreaParts) {
  const { office, desk } = parts;
  const keep = async (id: string, version: number, { body, is_shared }: KeptThing<ScenarioBody>, principal: string) =>
    changed(id, await keptScenarios(office).replace(id, version, { body, is_shared }, principal));
  return newArea()
    .openapi(routes.decide, async (context) => {
      const { id } = context.req.valid("param");
      const { version } = context.req.valid("json") as z.infer<typeof asked>;
      const principal = principalOf(context);
      const { present } = await readScenario(office, id, principal);
      const scenario = present.body;
      if (scenario.decided !== null) throw new ApiError("scenario_decided", { name: scenario.name });
      const files = await filesOf(parts, scenario);
      const session = await handOver(desk, files, scenario, principal);
      const decided = { by: principal, at: new Date().toISOString(), session };
      try {
        return context.json(await keep(id, version, { ...present, body: { ...scenario, decided } }, principal), 200);
      } catch (error) {
        await desk.discard(session);
        throw error;
      }
    })
    .openapi(routes.reopen, async (context) => {
      const { id } = context.req.valid("param");
      const { version } = context.req.valid("json") as z.infer<typeof asked>;
      const principal = principalOf(context);
      const { present } = await readScenario(office, id, principal);
      const { decided, name } = present.body;
      if (decided === null || !isOver(desk, decided.session)) throw new ApiError("scenario_not_decided", { name });
      return context.json(
        await keep(id, version, { ...present, body: { ...present.body, decided: null } }, principal),
        200,
      );
    });
}

/** The files of a scenario in which nothing is wrong. Throws `ApiError` `scenario_wrong`. */
function filesOf(parts: AreaParts, scenario: ScenarioBody): Promise<PlanFile[]> {
  return onEvidence(parts, scenario, async ({ connection, queries }) => {
    const own = checkScenario(scenario);
    const problems = own.length > 0 ? own : await problemsOf(connection, queries, scenario);
    if (problems.length > 0) {
      throw new ApiError("scenario_wrong", { name: scenario.name, count: String(problems.length) });
    }
    return planFiles(connection, queries, scenario);
  });
}

/** Gives the files to the import desk as somebody's upload; the id of the import. */
async function handOver(desk: Desk, files: readonly PlanFile[], { name }: ScenarioBody, by: string): Promise<string> {
  const form = new FormData();
  form.set("title", name);
  form.set("unit", "元");
  for (const file of files) form.append("files", new File([file.text], file.name, { type: "text/csv" }));
  const upload = new Request("http://localhost/", { method: "POST", body: form });
  if (upload.body === null) throw new Error("An upload has no body.");
  const session = await desk.receive(upload.headers, upload.body, by);
  return session.id;
}

/** Whether an import neither waits nor counts any more. */
function isOver(desk: Desk, id: string): boolean {
  try {
    const { state, draft } = desk.find(id).session;
    if (state === "accepted") return draft !== null && readBatch(desk.store, draft.batch).state !== "accepted";
    return state === "cancelled" || state === "failed" || state === "known";
  } catch (error) {
    if (error instanceof DeskError && error.code === "import_unknown") return true;
    throw error;
  }
}
