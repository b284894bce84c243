import { existsSync } from "node:fs";
import { StoreError } from "../store/StoreError.ts";
import { snapshotPath } from "../store/snapshots.ts";
import { Snapshot } from "../warehouse/Snapshot.ts";
import type { Warehouse } from "../warehouse/Warehouse.ts";

/** Runs `work` on a snapshot that is kept, the published one or an older one. Throws `StoreError` `snapshot_unknown`. */
export async function useSnapshot<Result>(
  warehouse: Warehouse,
  id: string,
  work: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result> {
  if (id === warehouse.currentId()) return warehouse.use(work);
  const path = /^[\w-]+$/.test(id) ? snapshotPath(warehouse.store, id) : null;
  if (path === null || !existsSync(path)) {
    throw new StoreError("snapshot_unknown", `The snapshot ${id} is not kept.`, { snapshot: id });
  }
  const snapshot = await Snapshot.open(path, id, warehouse.store.temporary);
  try {
    return await work(snapshot);
  } finally {
    snapshot.close();
  }
}
