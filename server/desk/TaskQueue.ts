/** What a person waits for goes first, then what they have begun, and last what may be done at any time. */
const ORDER = ["urgent", "begun", "idle"] as const;

export type Priority = (typeof ORDER)[number];

interface Task {
  readonly priority: Priority;
  readonly start: () => Promise<void>;
}

/** Heavy work one piece after the other, so that the machine stays usable. */
export class TaskQueue {
  #waiting: Task[] = [];
  #isBusy = false;

  /** Does `work` when its turn comes. Rejects with the signal's reason where that is aborted before. */
  run<Result>(
    work: () => Promise<Result>,
    { signal, priority }: { readonly signal: AbortSignal; readonly priority: Priority },
  ): Promise<Result> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.#waiting = this.#waiting.filter((one) => one !== task);
        reject(signal.reason as Error);
      };
      const start = async () => {
        signal.removeEventListener("abort", giveUp);
        await work().then(resolve, reject);
      };
      const task = { priority, start };
      if (signal.aborted) return giveUp();
      signal.addEventListener("abort", giveUp, { once: true });
      this.#waiting = ORDER.flatMap((one) => [...this.#waiting, task].filter((each) => each.priority === one));
      void this.#next();
    });
  }

  async #next(): Promise<void> {
    if (this.#isBusy) return;
    const [task, ...rest] = this.#waiting;
    if (task === undefined) return;
    this.#waiting = rest;
    this.#isBusy = true;
    await task.start();
    this.#isBusy = false;
    void this.#next();
  }
}
