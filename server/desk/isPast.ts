import type { Session, SessionState } from "./session.ts";

const KEPT_MS = 30 * 24 * 3_600_000;
const FINAL: ReadonlySet<SessionState> = new Set(["accepted", "known", "failed", "cancelled"]);

/** Whether nothing more can come of a session, and it was thirty days ago. */
export function isPast({ state, created_at }: Session): boolean {
  return FINAL.has(state) && Date.now() - Date.parse(created_at) > KEPT_MS;
}
