import { stat } from "node:fs/promises";
import type { Worker } from "node:worker_threads";
import { startThread } from "../../process/startThread.ts";
import type { ReadAnswer } from "./readAnswer.ts";
import type { ReadTask } from "./readOne.ts";

/** What one file may cost before the thread that reads it is ended. */
export interface ThreadLimits {
  readonly memory_mb: number;
  /** Time for a file, and on top of it for each megabyte. */
  readonly file_ms: number;
  readonly megabyte_ms: number;
}

const ENTRY = new URL("./readOne.thread.ts", import.meta.url);
/** The reader of Excel's older files calls itself deep down. */
const STACK_MB = 4;
const YOUNG_MB = 64;

/** How a thread ended before it answered. */
type Ending = "memory" | "time" | "end";

/** Reads files in a thread of its own, one at a time; whatever a file does there, it ends only its own reading. */
export class ReaderThread {
  private worker: Worker | null = null;
  private settle: (outcome: ReadAnswer | Ending) => void = () => {};
  private readonly limits: ThreadLimits;

  constructor(limits: ThreadLimits) {
    this.limits = limits;
  }

  /** Never rejects: a thread that dies or takes too long is an answer too, and the next file gets a new one. */
  async read(task: ReadTask): Promise<ReadAnswer> {
    const allowed = await this.timeFor(task.path);
    this.worker ??= this.start();
    const { worker } = this;
    let timer: NodeJS.Timeout | undefined;
    const outcome = await new Promise<ReadAnswer | Ending>((resolve) => {
      this.settle = resolve;
      timer = setTimeout(() => resolve("time"), allowed);
      worker.postMessage(task);
    });
    clearTimeout(timer);
    if (typeof outcome === "object") return outcome;
    await this.stop();
    return { state: "unreadable", code: "reading_failed", parameters: { file: task.name, reason: outcome } };
  }

  async stop(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    this.settle = () => {};
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = startThread(ENTRY, {
      maxOldGenerationSizeMb: this.limits.memory_mb,
      maxYoungGenerationSizeMb: YOUNG_MB,
      stackSizeMb: STACK_MB,
    });
    worker.on("message", (answer: ReadAnswer) => this.settle(answer));
    worker.on("messageerror", () => this.settle("end"));
    worker.on("exit", () => this.settle("end"));
    worker.on("error", (error: Error & { code?: string }) =>
      this.settle(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "end"),
    );
    return worker;
  }

  private async timeFor(path: string): Promise<number> {
    const { size } = await stat(path).catch(() => ({ size: 0 }));
    return this.limits.file_ms + (this.limits.megabyte_ms * size) / 1_000_000;
  }
}
