import type { Changed, KeptThing } from "../../office/Kept.ts";
import { MOST_KEPT } from "../../office/Kept.ts";
import { ApiError } from "../ApiError.ts";

/** A kept thing as answers show it: its body with its marks. */
export function shownThing<Body extends object>({ body, saved_by, saved_at, ...marks }: KeptThing<Body>) {
  return { ...body, ...marks, updated_at: saved_at, updated_by: saved_by };
}

/** What was newly kept. Throws `kept_full`. */
export function added<Body extends object>(thing: KeptThing<Body> | null) {
  if (thing === null) throw new ApiError("kept_full", { maximum: String(MOST_KEPT) });
  return shownThing(thing);
}

/** What a change led to. Throws `kept_unknown`, and `kept_moved_on` where somebody else was faster. */
export function changed<Body extends { readonly name: string }>(id: string, change: Changed<Body>) {
  if (change.outcome === "unknown") throw new ApiError("kept_unknown", { id });
  const { thing } = change;
  if (change.outcome === "moved_on") {
    const { body, saved_by, version } = thing;
    throw new ApiError("kept_moved_on", { name: body.name, author: saved_by, version: String(version) });
  }
  return shownThing(thing);
}
