import { ChildFailed } from "../process/ChildFailed.ts";
import { SqlRefused } from "./gate/SqlRefused.ts";
import type { WorkerRequest } from "./protocol.ts";
import { Worker, type WorkerSetting } from "./Worker.ts";

/**
 * A process that only reads statements: whether the gate lets them through, how they bind, how they would run. It answers at once
 * while all workers are busy, one question after the other. A statement that it cannot read in time ends it and is refused.
 */
export class Inspector {
  readonly #setting: Omit<WorkerSetting, "snapshot">;
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(setting: Omit<WorkerSetting, "snapshot">) {
    this.#setting = setting;
  }

  /** Asks about a statement on the file of a snapshot. Throws `SqlRefused`, or `ChildFailed` with the code of an error there. */
  ask<Answer>(snapshot: string, request: WorkerRequest): Promise<Answer> {
    const answer = this.#last.then(() => this.#answer<Answer>(snapshot, request));
    this.#last = answer.catch(() => {});
    return answer;
  }

  /** Has a process ready for the first question. */
  warm(snapshot: string): void {
    this.#on(snapshot);
  }

  async close(): Promise<void> {
    this.#worker?.kill();
    await this.#worker?.ended;
  }

  async #answer<Answer>(snapshot: string, request: WorkerRequest): Promise<Answer> {
    const worker = this.#on(snapshot);
    try {
      return await worker.ask<Answer>(request);
    } catch (error) {
      if (!(error instanceof ChildFailed) || error.code !== "child_died") throw error;
      this.warm(snapshot);
      throw new SqlRefused("too_slow");
    }
  }

  #on(snapshot: string): Worker {
    if (this.#worker?.snapshot !== snapshot || !this.#worker.isFresh) {
      this.#worker?.kill();
      this.#worker = new Worker({ ...this.#setting, snapshot });
    }
    return this.#worker;
  }
}
