import { readBatch } from "../store/batches.ts";
import type { StorePaths } from "../store/paths.ts";
import { buildAside } from "../warehouse/builder.ts";
import { removeDatabase } from "../warehouse/buildWarehouse.ts";
import { type Change, isCandidateFresh } from "../warehouse/publish.ts";
import { buildStage } from "./buildStage.ts";
import type { SessionRecord } from "./SessionRecord.ts";

/** What accepting a session's draft does to the batches. */
export function acceptanceOf({ session, aside }: SessionRecord): Change {
  const { draft, author, id } = session;
  if (draft === null) throw new Error(`Import ${id} has no draft.`);
  const { candidate } = aside;
  return { action: "accepted", batches: [draft.batch], by: author, ...(candidate && { candidate }) };
}

/** Builds what accepting a session's draft would lead to, and tells what would change. Rejects with `ChildFailed`. */
export async function measureSession(store: StorePaths, record: SessionRecord, signal: AbortSignal): Promise<void> {
  const earlier = record.aside.candidate;
  const report = (progress: Parameters<typeof buildStage>[0]) => {
    if (record.session.state === "impact") record.report(buildStage(progress));
  };
  const { candidate, impact } = await buildAside(store, acceptanceOf(record), report, signal);
  await record.change({ state: "ready", progress: null, impact, is_outdated: false }, { candidate });
  if (earlier !== null) removeDatabase(earlier.path);
}

/** Whether something else has changed since the impact of a waiting draft was measured. */
export function isOutdated(store: StorePaths, record: SessionRecord): boolean {
  const { state, draft } = record.session;
  if (state !== "ready" || draft === null || readBatch(store, draft.batch).state !== "draft") return false;
  return !isCandidateFresh(store, acceptanceOf(record));
}
