import { createRoute, z } from "@hono/zod-openapi";
import { readBatch } from "../store/batches.ts";
import { newArea } from "./area.ts";
import type { AreaParts } from "./parts.ts";
import { principalOf } from "./principal.ts";
import { errorResponse, jsonOf } from "./schemas.ts";

const ACTIONS = { undo: "undone", redo: "redone" } as const;

const turnedSchema = z.object({ id: z.string(), state: z.enum(["draft", "accepted", "undone"]), snapshot: z.string() });

const route = createRoute({
  method: "post",
  path: "/api/batches/{id}/{action}",
  summary: "Take a batch out of the figures, or let it count again",
  request: { params: z.object({ id: z.string(), action: z.enum(["undo", "redo"]) }) },
  responses: {
    202: jsonOf(turnedSchema, "The snapshot that was published without it, or with it again"),
    403: errorResponse,
    404: errorResponse,
    409: errorResponse,
    422: errorResponse,
    503: errorResponse,
  },
});

/** `POST /api/batches/:id/undo` and `/redo`: answers when the next snapshot is published. */
export function batchTurn({ desk }: AreaParts) {
  return newArea().openapi(route, async (context) => {
    const { id, action } = context.req.valid("param");
    const change = { action: ACTIONS[action], batches: [id], by: principalOf(context) };
    const { id: snapshot } = await desk.publish(change);
    return context.json({ id, state: readBatch(desk.store, id).state, snapshot }, 202);
  });
}
