import { discardDraft, readBatch } from "../store/batches.ts";
import type { Manifest } from "../store/manifest.ts";
import type { StorePaths } from "../store/paths.ts";
import { StoreError } from "../store/StoreError.ts";
import type { Candidate } from "../warehouse/buildWarehouse.ts";
import type { Impact } from "../warehouse/impact.ts";
import { PROJECT } from "../warehouse/projectFolders.ts";
import type { Change } from "../warehouse/publish.ts";
import { baseOf, draftReference, type ListWish } from "./draftReference.ts";
import { readReference } from "./readReference.ts";

/** A change of a list that has been drafted and measured; nothing counts yet. */
export interface MeasuredChange {
  readonly manifest: Manifest;
  readonly impact: Impact;
  /** The warehouse with the change, for publishing it without another build. */
  readonly candidate: Candidate;
}

/** Drafts a change of a list and has `measure` build what it would lead to. The draft is gone where that cannot be built. */
export async function measureReference(
  store: StorePaths,
  wish: ListWish,
  measure: (change: Change) => Promise<Omit<MeasuredChange, "manifest">>,
): Promise<MeasuredChange> {
  const manifest = await draftReference(store, wish);
  try {
    return { manifest, ...(await measure(changeOf(manifest, wish.author))) };
  } catch (error) {
    discardDraft(store, manifest.id);
    throw error;
  }
}

/**
 * Accepts a drafted change of a list and publishes. Throws `StoreError`: `batch_unknown` for a batch that is no change of that
 * list, `reference_moved_on` where the list has been changed since it was drafted.
 */
export async function acceptReference(
  store: StorePaths,
  list: string,
  batch: string,
  by: string,
  publish: (change: Change) => Promise<Candidate>,
): Promise<Candidate> {
  const manifest = readChange(store, list, batch);
  if (manifest.options.base !== baseOf(readReference(store, list, PROJECT.reference)))
    throw new StoreError("reference_moved_on", `The list ${list} has been changed since the draft.`, { list });
  return publish(changeOf(manifest, by));
}

/** The batch of a change of that list. Throws `StoreError` `batch_unknown`. */
export function readChange(store: StorePaths, list: string, batch: string): Manifest {
  const manifest = readBatch(store, batch);
  if (manifest.options.reference === list) return manifest;
  throw new StoreError("batch_unknown", `Batch ${batch} is no change of the list ${list}.`, { batch });
}

function changeOf(manifest: Manifest, by: string): Change {
  return { action: "accepted", batches: [manifest.id], by };
}
