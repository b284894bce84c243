import type { StorePaths } from "../store/paths.ts";
import { currentSnapshot, listSnapshots, snapshotPath } from "../store/snapshots.ts";
import { fingerprintOfStore } from "./publish.ts";
import { Snapshot } from "./Snapshot.ts";

/**
 * Whether the published snapshot no longer stands for the store's batches, SQL and reference lists (or there is none): after an
 * update of the program, a changed list, or a crash between accepting and publishing.
 */
export async function isBehind(store: StorePaths): Promise<boolean> {
  const id = currentSnapshot(store);
  if (id === null || !listSnapshots(store).some((snapshot) => snapshot.id === id)) return true;
  const snapshot = await Snapshot.open(snapshotPath(store, id), id);
  try {
    const reader = await snapshot.use((connection) =>
      connection.runAndReadAll("select fingerprint from meta.snapshot"),
    );
    return reader.getRows()[0]?.[0] !== fingerprintOfStore(store);
  } finally {
    snapshot.close();
  }
}
