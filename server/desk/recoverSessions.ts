import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { discardDraft, listBatches, readBatch } from "../store/batches.ts";
import type { StorePaths } from "../store/paths.ts";
import { currentSnapshot } from "../store/snapshots.ts";
import { discardDrafts } from "./discardDrafts.ts";
import { failureText } from "./failureText.ts";
import { isPast } from "./isPast.ts";
import { SessionRecord } from "./SessionRecord.ts";

/**
 * The sessions that a former server has left, each in the state that is true now: its processes died with it, so what was being
 * drafted is thrown away, and what was being accepted counts if its batch says so. Sessions that are long past are removed.
 */
export async function recoverSessions(store: StorePaths): Promise<SessionRecord[]> {
  const records: SessionRecord[] = [];
  for (const { name } of readdirSync(store.imports, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const record = SessionRecord.load(store, name);
    // Its first words never reached the disk: there is nothing to go on with.
    if (record === null) rmSync(join(store.imports, name), { recursive: true, force: true });
    else if (isPast(record.session)) await record.remove();
    else {
      await recover(store, record);
      records.push(record);
    }
  }
  discardOrphans(store, records);
  return records;
}

async function recover(store: StorePaths, record: SessionRecord): Promise<void> {
  const { state, draft } = record.session;
  if (state === "uploading") {
    rmSync(record.upload, { recursive: true, force: true });
    return record.change({ state: "failed", progress: null, files: [], error: failureText("upload_incomplete", {}) });
  }
  if (state === "accepting") {
    const isAccepted = draft !== null && readBatch(store, draft.batch).state === "accepted";
    if (!isAccepted) return record.change({ state: "ready", progress: null });
    rmSync(record.upload, { recursive: true, force: true });
    return record.change({ state: "accepted", progress: null, snapshot: currentSnapshot(store) }, null);
  }
  const isGone = state === "ready" && !listBatches(store).some(({ id }) => id === draft?.batch);
  if (!isGone && !["reading", "checking", "impact"].includes(state)) return;
  await discardDrafts(store, record);
  return record.change({ state: "interrupted", progress: null, draft: null, impact: null }, null);
}

/** Drafts whose session is gone, or died before it knew of them. */
function discardOrphans(store: StorePaths, records: readonly SessionRecord[]): void {
  const known = new Set(records.map(({ session }) => session.draft?.batch));
  for (const { id, state, import_id } of listBatches(store)) {
    if (state === "draft" && import_id !== undefined && !known.has(id)) discardDraft(store, id);
  }
}
