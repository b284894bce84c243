import { setTimeout as sleep } from "node:timers/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import type { StorePaths } from "./paths.ts";
import { StoreError } from "./StoreError.ts";

/**
 * Waits for the right to build and publish, held by at most one process. The lock is the engine's own lock on a database file:
 * the system gives it back when the process ends, however it ends, so a crash cannot leave it behind. Take it only in a process
 * that opens the file once (locks of one process do not keep each other out). Throws `StoreError` `store_busy` after `wait_ms`.
 */
export async function takeBuildLock(store: StorePaths, wait_ms = 600_000): Promise<Lock> {
  const deadline = Date.now() + wait_ms;
  for (;;) {
    const lock = await take(store.lock);
    if (lock !== null) return lock;
    if (Date.now() > deadline) throw new StoreError("store_busy", "Another process is building; try again later.");
    await sleep(100);
  }
}

/** The right to work on the store's imports, for one server as long as it runs; null while another process has it. */
export function takeDeskLock(store: StorePaths): Promise<Lock | null> {
  return take(store.desk_lock);
}

/** A right that is held until it is given back, or the process ends. */
export interface Lock {
  readonly release: () => void;
}

async function take(path: string): Promise<Lock | null> {
  try {
    const instance = await DuckDBInstance.create(path, { threads: "1" });
    return { release: () => instance.closeSync() };
  } catch (error) {
    if (!/lock/i.test((error as Error).message)) throw error;
    return null;
  }
}
