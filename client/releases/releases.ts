import type { BatchEntry, Impact } from "../api.ts";
import { get, send } from "../request.ts";

/** What changed from one snapshot to another: figures, and which batches count since or no longer. */
export interface Comparison {
  readonly a: string;
  readonly b: string;
  readonly impact: Impact;
  readonly batches: { readonly added: readonly BatchEntry[]; readonly removed: readonly BatchEntry[] };
}

/** What undoing or redoing came to. */
export interface Turned {
  readonly id: string;
  readonly state: BatchEntry["state"];
  readonly snapshot: string | null;
}

/** Takes a batch out of the figures, or lets it count again; answers when the new snapshot is published. */
export function turnBatch(id: string, action: "undo" | "redo"): Promise<Turned> {
  return send("POST", `/api/batches/${encodeURIComponent(id)}/${action}`);
}

/** What changed between two snapshots that are kept. */
export function fetchComparison(from: string, to: string): Promise<Comparison> {
  return get(`/api/snapshots/${encodeURIComponent(from)}/compare/${encodeURIComponent(to)}`);
}
