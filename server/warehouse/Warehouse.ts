import type { StorePaths } from "../store/paths.ts";
import { currentSnapshot, snapshotPath } from "../store/snapshots.ts";
import { Snapshot } from "./Snapshot.ts";
import { WarehouseError } from "./WarehouseError.ts";

/** The pages that brought the snapshot to be opened come first. */
const ASIDE_MS = 2_000;

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
  readonly #works: ((snapshot: Snapshot) => Promise<unknown>)[] = [];
  readonly #asideMs: number;

  constructor(store: StorePaths, { aside_ms = ASIDE_MS }: { readonly aside_ms?: number } = {}) {
    this.store = store;
    this.#asideMs = aside_ms;
  }

  /**
   * Has `work` done on each snapshot a while after it was opened, so that what takes long is there before somebody asks; not on one
   * that has been superseded or closed meanwhile. What fails here fails again for whoever asks, and is told there.
   */
  prepare(work: (snapshot: Snapshot) => Promise<unknown>): void {
    this.#works.push(work);
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
    lease.snapshot.then(
      () => this.#prepareLater(lease),
      () => this.#forget(lease),
    );
    this.#lease = lease;
    this.#open.add(lease);
    return lease;
  }

  #prepareLater(lease: Lease): void {
    const begin = () => {
      if (this.#lease !== lease) return;
      for (const work of this.#works) this.use(work).catch(() => {});
    };
    if (this.#works.length > 0) setTimeout(begin, this.#asideMs).unref();
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
