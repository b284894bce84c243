import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../process/progress.ts";
import { activeBatches, batchFolder, nextSequence, readBatch, withAction, writeBatch } from "../store/batches.ts";
import { hashFolder } from "../store/hashFile.ts";
import { readJoins } from "../store/joins.ts";
import { takeBuildLock } from "../store/lock.ts";
import type { BatchEvent, Manifest } from "../store/manifest.ts";
import type { StorePaths } from "../store/paths.ts";
import { readSettings } from "../store/settings.ts";
import { publishSnapshot } from "../store/snapshots.ts";
import { buildWarehouse, type Candidate } from "./buildWarehouse.ts";
import { fingerprint } from "./fingerprint.ts";
import { listsInForce } from "./listsInForce.ts";
import { PROJECT, type ProjectFolders } from "./projectFolders.ts";

/** What is to happen to batches before the next snapshot is built; nothing at all means: build again. */
export interface Change {
  readonly action: Exclude<BatchEvent["action"], "created"> | null;
  readonly batches: readonly string[];
  readonly by: string;
  /** A candidate built earlier for this same change; used if nothing else has changed since. */
  readonly candidate?: Candidate;
}

/** Batches as they would be after a change, in order of acceptance, beside the manifests the change rewrites. */
function apply(store: StorePaths, change: Change): { active: Manifest[]; changed: Manifest[] } {
  const next = nextSequence(store);
  const changed = change.batches.map((id, at) => {
    const manifest = readBatch(store, id);
    return change.action === null ? manifest : withAction(manifest, change.action, change.by, next + at);
  });
  const untouched = activeBatches(store).filter((manifest) => !change.batches.includes(manifest.id));
  const active = [...untouched, ...changed.filter((manifest) => manifest.state === "accepted")];
  return { active: active.sort((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0)), changed };
}

/** Builds what a change would lead to, for looking at before it counts. Changes nothing. */
export async function buildCandidate(
  store: StorePaths,
  change: Change,
  report: Report,
  folders: ProjectFolders = PROJECT,
): Promise<Candidate> {
  return buildWarehouse(store, apply(store, change).active, report, folders);
}

/**
 * Makes a change count: builds (or takes the candidate, if it still stands for the same batches, SQL and lists), writes the
 * manifests, publishes. One process at a time. A crash before the manifests are written changes nothing; a crash after leaves
 * the old snapshot published, and the next start sees that it is behind the batches and builds.
 */
export async function publishChange(
  store: StorePaths,
  change: Change,
  report: Report,
  folders: ProjectFolders = PROJECT,
): Promise<Candidate> {
  const lock = await takeBuildLock(store);
  try {
    const { active, changed } = apply(store, change);
    const candidate = isFresh(store, change.candidate, active, folders)
      ? change.candidate
      : await buildWarehouse(store, active, report, folders);
    for (const manifest of changed) await writeBatch(store, await withHashes(store, manifest));
    await publishSnapshot(store, candidate.path, candidate.id);
    sweep(store);
    return candidate;
  } finally {
    lock.release();
  }
}

/** Whether the candidate of a change still stands for what the change would lead to now. */
export function isCandidateFresh(store: StorePaths, change: Change, folders: ProjectFolders = PROJECT): boolean {
  return isFresh(store, change.candidate, apply(store, change).active, folders);
}

async function withHashes(store: StorePaths, manifest: Manifest): Promise<Manifest> {
  if (manifest.hashes !== undefined) return manifest;
  return { ...manifest, hashes: await hashFolder(batchFolder(store, manifest.id), "manifest.json") };
}

/** What the store's batches, joins, SQL and lists stand for now: the fingerprint a snapshot built now would have. */
export function fingerprintOfStore(
  store: StorePaths,
  active: readonly Manifest[] = activeBatches(store),
  folders: ProjectFolders = PROJECT,
): string {
  const lists = listsInForce(store, active, folders.reference);
  return fingerprint(active, folders.sql, lists, readSettings(store), readJoins(store));
}

function isFresh(
  store: StorePaths,
  candidate: Candidate | undefined,
  active: readonly Manifest[],
  folders: ProjectFolders,
): candidate is Candidate {
  if (candidate === undefined || !existsSync(candidate.path)) return false;
  return candidate.fingerprint === fingerprintOfStore(store, active, folders);
}

const ABANDONED_AFTER_MS = 3_600_000;

/** Removes what killed builders have left. Younger files may belong to a candidate that somebody is looking at. */
function sweep(store: StorePaths): void {
  for (const name of readdirSync(store.temporary)) {
    const path = join(store.temporary, name);
    if (Date.now() - statSync(path).mtimeMs > ABANDONED_AFTER_MS) rmSync(path, { recursive: true, force: true });
  }
}
