import { createRoute, z } from "@hono/zod-openapi";
import { listSnapshots } from "../store/snapshots.ts";
import { ApiError } from "./ApiError.ts";
import { newArea } from "./area.ts";
import type { AreaParts } from "./parts.ts";
import { errorResponse, jsonOf } from "./schemas.ts";
import { snapshotSchema } from "./snapshotList.ts";
import { snapshotTime } from "./snapshotTime.ts";

const route = createRoute({
  method: "get",
  path: "/api/snapshots/at/{date}",
  summary: "The snapshot of a day or moment",
  request: {
    params: z.object({
      date: z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]).openapi({ example: "2026-11-25" }),
    }),
  },
  responses: {
    200: jsonOf(snapshotSchema, "The last one that was published until then; of a day until its end"),
    400: errorResponse,
    404: errorResponse,
  },
});

/** `GET /api/snapshots/at/:date`: what was current then. Going back to an older snapshot leaves no date; the newer one counts. */
export function snapshotAt({ warehouse: { store } }: AreaParts) {
  return newArea().openapi(route, (context) => {
    const { date } = context.req.valid("param");
    const moment = endOf(date);
    const snapshots = listSnapshots(store).map((snapshot) => ({ ...snapshot, built_at: snapshotTime(snapshot.id) }));
    const found = snapshots.findLast(({ built_at }) => Date.parse(built_at) <= moment);
    if (found !== undefined) return context.json(found, 200);
    const [nearest] = snapshots;
    if (nearest === undefined) throw new ApiError("no_snapshot");
    throw new ApiError("snapshot_gone", { date, nearest: nearest.id });
  });
}

/** A day is over at midnight where the office is. */
function endOf(date: string): number {
  if (date.includes("T")) return Date.parse(date);
  const day = new Date(`${date}T00:00:00`);
  return day.setDate(day.getDate() + 1) - 1;
}
