interface Task {
  readonly start: () => Promise<void>;
}

/** Heavy work one piece after the other, so that the machine stays usable. What a person waits for goes before the rest. */
export class TaskQueue {
  #waiting: Task[] = [];
  #isBusy = false;

  /** Does `work` when its turn comes. Rejects with the signal's reason where that is aborted before. */
  run<Result>(
    work: () => Promise<Result>,
    { signal, isUrgent }: { readonly signal: AbortSignal; readonly isUrgent: boolean },
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
      const task = { start };
      if (signal.aborted) return giveUp();
      signal.addEventListener("abort", giveUp, { once: true });
      this.#waiting = isUrgent ? [task, ...this.#waiting] : [...this.#waiting, task];
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
