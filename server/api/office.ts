import { createRoute, z } from "@hono/zod-openapi";
import { readSettings } from "../store/settings.ts";
import { newArea } from "./area.ts";
import type { AreaParts } from "./parts.ts";
import { jsonOf } from "./schemas.ts";
import { snapshotTime } from "./snapshotTime.ts";

const officeSchema = z.object({
  name_zh: z.string(),
  name_en: z.string(),
  region_code: z.string(),
  currency: z.string(),
  is_synthetic: z.boolean(),
  languages: z.array(z.enum(["zh", "en"])),
  snapshot: z.object({ id: z.string(), built_at: z.iso.datetime() }).nullable(),
});

const route = createRoute({
  method: "get",
  path: "/api/office",
  summary: "Whose figures these are",
  responses: { 200: jsonOf(officeSchema, "Settings of the office and its published snapshot") },
});

/** `GET /api/office`: name, region and currency of the office; answers before anything has been published, too. */
export function office({ warehouse }: AreaParts) {
  return newArea().openapi(route, (context) => {
    const id = warehouse.currentId();
    const snapshot = id === null ? null : { id, built_at: snapshotTime(id) };
    const languages: ("zh" | "en")[] = ["zh", "en"];
    return context.json({ ...readSettings(warehouse.store), languages, snapshot }, 200);
  });
}
