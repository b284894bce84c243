import { runChild } from "../process/runChild.ts";
import type { StorePaths } from "../store/paths.ts";
import { StoreError } from "../store/StoreError.ts";
import { listSnapshots, snapshotPath } from "../store/snapshots.ts";
import type { Impact } from "./impact.ts";

export interface CompareInput {
  /** Files of the two snapshots. */
  readonly before: string;
  readonly after: string;
}

/** What became different from one snapshot to another. */
export interface Comparison {
  readonly impact: Impact;
  /** Ids of batches that count in the second one only, and in the first one only; in order of acceptance. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

const ENTRY = new URL("./compareSnapshots.process.ts", import.meta.url);
const TIMEOUT_MS = 60_000;

/** Compares two snapshots that are kept, in a process of its own. Throws `StoreError` `snapshot_unknown`. */
export async function compareSnapshots(store: StorePaths, before: string, after: string): Promise<Comparison> {
  const kept = new Set(listSnapshots(store).map(({ id }) => id));
  for (const snapshot of [before, after]) {
    if (!kept.has(snapshot))
      throw new StoreError("snapshot_unknown", `There is no snapshot ${snapshot}.`, { snapshot });
  }
  const input = { before: snapshotPath(store, before), after: snapshotPath(store, after) };
  return runChild<CompareInput, Comparison>(ENTRY, input, { nice: 0, timeout_ms: TIMEOUT_MS });
}
