import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { BatchEvent, BatchState, Manifest } from "./manifest.ts";
import type { StorePaths } from "./paths.ts";
import { StoreError } from "./StoreError.ts";
import { writeFileSafely } from "./writeFileSafely.ts";

/** Folder of one batch. */
export function batchFolder(store: StorePaths, id: string): string {
  return join(store.batches, id);
}

/** Manifests of all batches of the store, drafts and undone ones included, oldest first. */
export function listBatches(store: StorePaths): Manifest[] {
  return readdirSync(store.batches)
    .filter((id) => existsSync(join(store.batches, id, "manifest.json")))
    .map((id) => readBatch(store, id))
    .sort((a, b) => a.created_at.localeCompare(b.created_at) || a.id.localeCompare(b.id));
}

/** The manifest of one batch; throws `StoreError` `batch_unknown`. */
export function readBatch(store: StorePaths, id: string): Manifest {
  const path = join(batchFolder(store, id), "manifest.json");
  if (!/^[\w-]+$/.test(id) || !existsSync(path))
    throw new StoreError("batch_unknown", `There is no batch ${id}.`, { batch: id });
  return JSON.parse(readFileSync(path, "utf8")) as Manifest;
}

/** Whether nothing has ever counted here; drafts that somebody left do not matter. */
export function isUnused(store: StorePaths): boolean {
  return listBatches(store).every((manifest) => manifest.state === "draft");
}

/** Batches that count: accepted and not undone, in order of acceptance. */
export function activeBatches(store: StorePaths): Manifest[] {
  return listBatches(store)
    .filter((manifest) => manifest.state === "accepted")
    .sort((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0));
}

/** Writes a manifest; after a crash it is the old one or the new one. */
export async function writeBatch(store: StorePaths, manifest: Manifest): Promise<void> {
  await writeFileSafely(
    join(batchFolder(store, manifest.id), "manifest.json"),
    `${JSON.stringify(manifest, null, 1)}\n`,
  );
}

const AFTER: Record<Exclude<BatchEvent["action"], "created">, BatchState> = {
  accepted: "accepted",
  redone: "accepted",
  undone: "undone",
};

const BEFORE: Record<Exclude<BatchEvent["action"], "created">, BatchState> = {
  accepted: "draft",
  redone: "undone",
  undone: "accepted",
};

/**
 * The manifest after an action, with the event in its history; writes nothing. A batch keeps its place in the order of
 * acceptance for ever, so that undo and redo give back the same warehouse. Throws `StoreError` `batch_state` where the action
 * does not fit the batch's state.
 */
export function withAction(manifest: Manifest, action: keyof typeof AFTER, by: string, sequence: number): Manifest {
  if (manifest.state !== BEFORE[action]) {
    throw new StoreError("batch_state", `Batch ${manifest.id} is ${manifest.state}: it cannot be ${action}.`, {
      batch: manifest.id,
      state: manifest.state,
    });
  }
  const event: BatchEvent = { at: new Date().toISOString(), by, action };
  return {
    ...manifest,
    state: AFTER[action],
    sequence: manifest.sequence ?? (action === "accepted" ? sequence : null),
    history: [...manifest.history, event],
  };
}

/** Deletes a draft: nothing of it has ever counted. Throws `StoreError` `batch_state` for any other batch. */
export function discardDraft(store: StorePaths, id: string): void {
  const { state } = readBatch(store, id);
  if (state !== "draft")
    throw new StoreError("batch_state", `Batch ${id} is ${state}, not a draft.`, { batch: id, state });
  rmSync(batchFolder(store, id), { recursive: true, force: true });
}

/** The place in the order of acceptance that comes next. */
export function nextSequence(store: StorePaths): number {
  return 1 + Math.max(0, ...listBatches(store).map((manifest) => manifest.sequence ?? 0));
}
