import { discardDraft, listBatches, readBatch, withAction } from "../store/batches.ts";
import type { StorePaths } from "../store/paths.ts";
import { buildAside, publishAside } from "../warehouse/builder.ts";
import { type Candidate, removeDatabase } from "../warehouse/buildWarehouse.ts";
import type { Impact } from "../warehouse/impact.ts";
import type { Change } from "../warehouse/publish.ts";
import { DeskError } from "./DeskError.ts";
import type { TaskQueue } from "./TaskQueue.ts";

/** Changes of batches that somebody waits for, each in its turn: what was built to measure one is published as it is. */
export class Publications {
  readonly #store: StorePaths;
  readonly #queue: TaskQueue;
  readonly #closing: AbortSignal;
  readonly #measured = new Map<string, Candidate>();

  constructor(store: StorePaths, queue: TaskQueue, closing: AbortSignal) {
    this.#store = store;
    this.#queue = queue;
    this.#closing = closing;
  }

  /** Builds what a change would lead to, and what it would do to the figures. Rejects with `ChildFailed`. */
  async measure(change: Change): Promise<{ candidate: Candidate; impact: Impact }> {
    const measured = await this.#inTurn(() => buildAside(this.#store, change, () => {}, this.#closing));
    this.#dropOld();
    this.#measured.set(keyOf(change), measured.candidate);
    return measured;
  }

  /** Makes a change count. Throws `StoreError` `batch_unknown` and `batch_state`, rejects with `ChildFailed`. */
  async publish(change: Change): Promise<Candidate> {
    for (const id of change.batches) {
      const manifest = readBatch(this.#store, id);
      if (change.action !== null) withAction(manifest, change.action, change.by, 0);
    }
    const candidate = this.#measured.get(keyOf(change));
    const measured = { ...change, ...(candidate && { candidate }) };
    const published = await this.#inTurn(() => publishAside(this.#store, measured, () => {}, this.#closing));
    this.#dropOld();
    return published;
  }

  /** Throws a draft away with what was built for it. Throws `StoreError` `batch_unknown` and `batch_state`. */
  discard(batch: string): void {
    discardDraft(this.#store, batch);
    this.#dropOld();
  }

  async #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const signal = this.#closing;
    try {
      return await this.#queue.run(work, { signal, priority: "urgent" });
    } catch (cause) {
      throw signal.aborted ? new DeskError("interrupted", {}, { cause }) : cause;
    }
  }

  /** What was built for drafts that are there no longer. */
  #dropOld(): void {
    const drafts = listBatches(this.#store).filter(({ state }) => state === "draft");
    const known = new Set(drafts.map(({ id }) => keyOf({ action: "accepted", batches: [id] })));
    for (const [key, { path }] of this.#measured) {
      if (known.has(key)) continue;
      removeDatabase(path);
      this.#measured.delete(key);
    }
  }
}

function keyOf({ action, batches }: Pick<Change, "action" | "batches">): string {
  return JSON.stringify([action, batches]);
}
