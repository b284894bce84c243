import { existsSync, readFileSync } from "node:fs";
import { batchFolder, listBatches } from "./batches.ts";
import { hashFile, hashFolder } from "./hashFile.ts";
import type { StorePaths } from "./paths.ts";
import { currentSnapshot, hashPath, listSnapshots, snapshotPath } from "./snapshots.ts";

/** One file of the store held against the hash it had when it was accepted or published. */
export interface Verification {
  /** `batch` or `snapshot`. */
  readonly kind: string;
  readonly id: string;
  readonly file: string;
  readonly state: "whole" | "changed" | "missing" | "unexpected";
}

/** Holds every file of every accepted batch, and every snapshot, against its hash. Reads all of them. */
export async function verifyStore(store: StorePaths): Promise<Verification[]> {
  const found: Verification[] = [];
  for (const manifest of listBatches(store)) {
    if (manifest.hashes !== undefined) found.push(...(await verifyBatch(store, manifest.id, manifest.hashes)));
  }
  for (const { id } of listSnapshots(store)) {
    const whole =
      existsSync(hashPath(store, id)) &&
      readFileSync(hashPath(store, id), "utf8").trim() === (await hashFile(snapshotPath(store, id)));
    found.push({ kind: "snapshot", id, file: `${id}.duckdb`, state: whole ? "whole" : "changed" });
  }
  const current = currentSnapshot(store);
  if (current !== null && !existsSync(snapshotPath(store, current))) {
    found.push({ kind: "snapshot", id: current, file: `${current}.duckdb`, state: "missing" });
  }
  return found;
}

async function verifyBatch(
  store: StorePaths,
  id: string,
  expected: Readonly<Record<string, string>>,
): Promise<Verification[]> {
  const actual = await hashFolder(batchFolder(store, id), "manifest.json");
  const files = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...files].sort().map((file) => ({ kind: "batch", id, file, state: compare(expected[file], actual[file]) }));
}

function compare(expected: string | undefined, actual: string | undefined): Verification["state"] {
  if (actual === undefined) return "missing";
  if (expected === undefined) return "unexpected";
  return expected === actual ? "whole" : "changed";
}
