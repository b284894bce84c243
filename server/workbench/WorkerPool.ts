import { Worker, type WorkerSetting } from "./Worker.ts";

/** How long a second idle worker may wait for work. */
const IDLE_MS = 30_000;

/**
 * Processes that wait for statements: one that is warm, and those that have just finished. A worker serves one run at a time; who
 * takes it has it alone and gives it back.
 */
export class WorkerPool {
  readonly #setting: Omit<WorkerSetting, "snapshot">;
  #idle: Worker[] = [];
  readonly #all = new Set<Worker>();
  #isClosed = false;

  constructor(setting: Omit<WorkerSetting, "snapshot">) {
    this.#setting = setting;
  }

  /** A worker on the file of a snapshot: a warm one, else a new one. Another is warmed up for whoever comes next. */
  take(snapshot: string): Worker {
    const found = this.#idle.find((worker) => worker.snapshot === snapshot && worker.isFresh);
    this.#idle = this.#idle.filter((worker) => worker !== found && this.#isKept(worker, snapshot));
    const worker = found ?? this.#start(snapshot);
    if (this.#idle.length === 0) this.warm(snapshot);
    return worker;
  }

  /** Starts a worker for the next statement, unless one waits already. */
  warm(snapshot: string): void {
    if (this.#isClosed || this.#idle.some((worker) => worker.snapshot === snapshot && worker.isAlive)) return;
    this.#idle.push(this.#start(snapshot));
  }

  /** Takes a worker back: a fresh one waits a while for more, any other ends. */
  giveBack(worker: Worker): void {
    if (this.#isClosed || !worker.isFresh) {
      worker.kill();
      return;
    }
    this.#idle.unshift(worker);
    const retire = () => {
      if (this.#idle.length < 2 || !this.#idle.includes(worker)) return;
      this.#idle = this.#idle.filter((one) => one !== worker);
      worker.kill();
    };
    setTimeout(retire, IDLE_MS).unref();
  }

  /** Ends every process, whatever it does. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const all = [...this.#all];
    for (const worker of all) worker.kill();
    await Promise.all(all.map((worker) => worker.ended));
  }

  #isKept(worker: Worker, snapshot: string): boolean {
    if (worker.isFresh && worker.snapshot === snapshot) return true;
    worker.kill();
    return false;
  }

  #start(snapshot: string): Worker {
    const worker = new Worker({ ...this.#setting, snapshot });
    this.#all.add(worker);
    void worker.ended.then(() => this.#all.delete(worker));
    return worker;
  }
}
