import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { hashFile } from "./hashFile.ts";
import type { StorePaths } from "./paths.ts";
import { StoreError } from "./StoreError.ts";
import { syncPath, writeFileSafely } from "./writeFileSafely.ts";

const KEPT = 10;

/** Path of a snapshot's file. */
export function snapshotPath(store: StorePaths, id: string): string {
  return join(store.snapshots, `${id}.duckdb`);
}

/** Id of the published snapshot, or null while nothing has been published. */
export function currentSnapshot(store: StorePaths): string | null {
  if (!existsSync(store.current)) return null;
  return readFileSync(store.current, "utf8").trim();
}

export interface SnapshotFile {
  readonly id: string;
  readonly bytes: number;
  readonly is_current: boolean;
}

/** The snapshots that are kept, oldest first (an id begins with the time it was built). */
export function listSnapshots(store: StorePaths): SnapshotFile[] {
  const current = currentSnapshot(store);
  return readdirSync(store.snapshots)
    .filter((name) => name.endsWith(".duckdb"))
    .sort()
    .map((name) => ({ name, id: name.slice(0, -".duckdb".length) }))
    .map(({ name, id }) => ({ id, bytes: statSync(join(store.snapshots, name)).size, is_current: id === current }));
}

/**
 * Makes a finished, closed database file the published snapshot: sync, rename into `snapshots/`, replace `CURRENT`. Whoever has
 * the old snapshot open finishes on it. Only the last ten are kept.
 */
export async function publishSnapshot(store: StorePaths, candidate: string, id: string): Promise<void> {
  await syncPath(candidate);
  await writeFileSafely(hashPath(store, id), `${await hashFile(candidate)}\n`);
  await rename(candidate, snapshotPath(store, id));
  await syncPath(dirname(snapshotPath(store, id)));
  await pointAt(store, id);
  const superseded = listSnapshots(store).filter((snapshot) => !snapshot.is_current);
  for (const snapshot of superseded.slice(0, Math.max(0, superseded.length - KEPT + 1))) {
    for (const path of [snapshotPath(store, snapshot.id), hashPath(store, snapshot.id)]) rmSync(path, { force: true });
  }
}

/** Path of the file that holds the SHA-256 a snapshot had when it was published. */
export function hashPath(store: StorePaths, id: string): string {
  return join(store.snapshots, `${id}.sha256`);
}

/** Makes an older snapshot the published one again; throws `StoreError` `snapshot_unknown`. */
export async function pointAt(store: StorePaths, id: string): Promise<void> {
  if (!/^[\w-]+$/.test(id) || !existsSync(snapshotPath(store, id))) {
    throw new StoreError("snapshot_unknown", `There is no snapshot ${id}.`, { snapshot: id });
  }
  await writeFileSafely(store.current, `${id}\n`);
}
