import { createRoute, z } from "@hono/zod-openapi";
import { Kept, type KeptKind } from "../../office/Kept.ts";
import type { OfficeDatabase } from "../../office/OfficeDatabase.ts";
import { ApiError } from "../ApiError.ts";
import { newArea } from "../area.ts";
import { principalOf } from "../principal.ts";
import { errorResponse, jsonOf } from "../schemas.ts";
import { added, changed, shownThing } from "./keptAnswers.ts";
import { markSchema } from "./keptSchemas.ts";

/** A kind of things that people keep, as it is told over HTTP. */
export interface KeptArea<Body extends z.ZodRawShape> {
  readonly kind: KeptKind;
  /** Where they are, and the name of their list in an answer. */
  readonly path: string;
  readonly list: string;
  /** What one is called in the documentation. */
  readonly noun: string;
  readonly body: z.ZodObject<Body>;
}

interface Named {
  readonly name: string;
}

const params = z.object({ id: z.string().max(100) });
const failures = { 400: errorResponse, 404: errorResponse, 409: errorResponse, 503: errorResponse };

/** The five routes of a kind of things that people keep: list, read, keep, change, delete; private or shared, with versions. */
export function keptArea<Body extends z.ZodRawShape>(office: OfficeDatabase, area: KeptArea<Body>) {
  const kept = new Kept<Named>(office, area.kind);
  const routes = routesOf(area);
  return newArea()
    .openapi(routes.list, async (context) => {
      const things = await kept.list(principalOf(context));
      return context.json({ [area.list]: things.map(shownThing) }, 200);
    })
    .openapi(routes.read, async (context) => {
      const { id } = context.req.valid("param");
      const versions = await kept.read(id, principalOf(context));
      const [present] = versions ?? [];
      if (versions === null || present === undefined) throw new ApiError("kept_unknown", { id });
      return context.json({ ...shownThing(present), versions: versions.map(shownThing) }, 200);
    })
    .openapi(routes.add, async (context) => {
      const { is_shared, ...body } = context.req.valid("json") as Named & { is_shared: boolean };
      return context.json(added(await kept.add({ body, is_shared }, principalOf(context))), 201);
    })
    .openapi(routes.replace, async (context) => {
      const { id } = context.req.valid("param");
      const sent = context.req.valid("json") as Named & { is_shared: boolean; version: number };
      const { is_shared, version, ...body } = sent;
      return context.json(changed(id, await kept.replace(id, version, { body, is_shared }, principalOf(context))), 200);
    })
    .openapi(routes.remove, async (context) => {
      const { id } = context.req.valid("param");
      if (!(await kept.remove(id, principalOf(context)))) throw new ApiError("kept_unknown", { id });
      return context.body(null, 204);
    });
}

function routesOf<Body extends z.ZodRawShape>({ path, list, noun, body }: KeptArea<Body>) {
  const thing = body.extend(markSchema.shape) as z.ZodType;
  const draft = body.extend({ is_shared: z.boolean() }).strict();
  const next = draft.extend({ version: z.int().min(1).openapi({ description: "The version that was changed" }) });
  const withVersions = thing.and(z.object({ versions: z.array(thing) }));
  const bodyOf = (schema: z.ZodType) => ({ required: true, content: { "application/json": { schema } } });
  const one = `${path}/{id}` as const;
  return {
    list: createRoute({
      method: "get",
      path,
      summary: `Every ${noun} that a person may see: their own and those shared, last changed first`,
      responses: { 200: jsonOf(z.record(z.literal(list), z.array(thing)), "What is kept"), ...failures },
    }),
    read: createRoute({
      method: "get",
      path: one,
      summary: `One ${noun} with the versions it had, newest first`,
      request: { params },
      responses: { 200: jsonOf(withVersions, "What is kept"), ...failures },
    }),
    add: createRoute({
      method: "post",
      path,
      summary: `Keep a new ${noun}`,
      request: { body: bodyOf(draft) },
      responses: { 201: jsonOf(thing, "As it is kept"), ...failures },
    }),
    replace: createRoute({
      method: "put",
      path: one,
      summary: `Keep a ${noun} again, as its next version`,
      request: { params, body: bodyOf(next) },
      responses: { 200: jsonOf(thing, "As it is kept"), ...failures },
    }),
    remove: createRoute({
      method: "delete",
      path: one,
      summary: `Delete a ${noun}; its versions are kept`,
      request: { params },
      responses: { 204: { description: "It is gone from the lists" }, ...failures },
    }),
  };
}
