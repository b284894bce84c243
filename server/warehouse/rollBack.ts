import { listBatches, withAction, writeBatch } from "../store/batches.ts";
import { takeBuildLock } from "../store/lock.ts";
import type { StorePaths } from "../store/paths.ts";
import { StoreError } from "../store/StoreError.ts";
import { listSnapshots, pointAt, snapshotPath } from "../store/snapshots.ts";
import { Snapshot } from "./Snapshot.ts";

/**
 * Goes back to an older snapshot: it is published again, and the batches are put into the state it was built from, so that the
 * next build keeps to it. Throws `StoreError` `snapshot_unknown`.
 */
export async function rollBack(store: StorePaths, id: string, by: string): Promise<void> {
  const lock = await takeBuildLock(store);
  try {
    const held = await batchesOf(store, id);
    await pointAt(store, id);
    for (const manifest of listBatches(store)) {
      const action = held.has(manifest.id) ? "redone" : "undone";
      const fits = manifest.state === (action === "redone" ? "undone" : "accepted");
      if (fits) await writeBatch(store, withAction(manifest, action, by, 0));
    }
  } finally {
    lock.release();
  }
}

async function batchesOf(store: StorePaths, id: string): Promise<Set<string>> {
  if (!listSnapshots(store).some((snapshot) => snapshot.id === id)) {
    throw new StoreError("snapshot_unknown", `There is no snapshot ${id}.`, { snapshot: id });
  }
  const snapshot = await Snapshot.open(snapshotPath(store, id), id);
  const reader = await snapshot.use((connection) => connection.runAndReadAll("select batch_id from meta.batch"));
  snapshot.close();
  return new Set(reader.getRows().map(([batch]) => String(batch)));
}
