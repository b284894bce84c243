import type { StorePaths } from "../store/paths.ts";
import { currentSnapshot, snapshotPath } from "../store/snapshots.ts";
import { Snapshot } from "./Snapshot.ts";
import { WarehouseError } from "./WarehouseError.ts";

interface Lease {
  readonly id: string;
  readonly snapshot: Promise<Snapshot>;
  readers: number;
  retired: boolean;
}

/**
 * The published snapshot, as it is replaced over time. Each reader works on the snapshot that was published when it began; a
 * superseded one is closed when its last reader has finished.
 */
export class Warehouse {
  readonly store: StorePaths;
  #lease: Lease | null = null;
  readonly #open = new Set<Lease>();

  constructor(store: StorePaths) {
    this.store = store;
  }

  /** Id of the published snapshot, or null while there is none. */
  currentId(): string | null {
    return currentSnapshot(this.store);
  }

  /** Runs `work` on the published snapshot. Throws `WarehouseError` `no_snapshot` while nothing has been published. */
  async use<Result>(work: (snapshot: Snapshot) => Promise<Result>): Promise<Result> {
    const lease = this.#current();
    lease.readers += 1;
    try {
      return await work(await lease.snapshot);
    } finally {
      lease.readers -= 1;
      await this.#closeIfDone(lease);
    }
  }

  /** Ends running queries and closes every snapshot. */
  async close(): Promise<void> {
    this.#retire();
    for (const lease of this.#open) {
      const snapshot = await lease.snapshot.catch(() => null);
      snapshot?.interrupt();
    }
  }

  #current(): Lease {
    const id = this.currentId();
    if (id === null) throw new WarehouseError("no_snapshot", "Nothing has been published yet.");
    if (this.#lease?.id === id) return this.#lease;
    this.#retire();
    const lease: Lease = {
      id,
      snapshot: Snapshot.open(snapshotPath(this.store, id), id, this.store.temporary),
      readers: 0,
      retired: false,
    };
    lease.snapshot.catch(() => this.#forget(lease));
    this.#lease = lease;
    this.#open.add(lease);
    return lease;
  }

  #retire(): void {
    const lease = this.#lease;
    this.#lease = null;
    if (lease === null) return;
    lease.retired = true;
    void this.#closeIfDone(lease);
  }

  async #closeIfDone(lease: Lease): Promise<void> {
    if (!lease.retired || lease.readers > 0 || !this.#open.delete(lease)) return;
    const snapshot = await lease.snapshot.catch(() => null);
    snapshot?.close();
  }

  #forget(lease: Lease): void {
    this.#open.delete(lease);
    if (this.#lease === lease) this.#lease = null;
  }
}
