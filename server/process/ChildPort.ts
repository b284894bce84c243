import { type ChildProcess, execFile, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ChildFailed } from "./ChildFailed.ts";
import { lowerPriority } from "./lowerPriority.ts";
import type { FromServer } from "./messages.ts";

export interface PortSetting {
  /** Folder the child works in. */
  readonly folder: string;
  /** Heap of JavaScript in the child, in MB. */
  readonly heap_mb: number;
  /** Threads of its pool: each running query holds one. */
  readonly threads: number;
  /** Scheduling priority: 0 normal, 19 lowest. */
  readonly nice: number;
}

interface Waiting<Event> {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onEvent: ((event: Event) => void) | undefined;
}

/**
 * A process of its own that answers many requests (`serveRequests` is its other side). It inherits nothing of the environment but
 * the path of programs. Whatever ends it rejects what it still owed with `ChildFailed` `child_died`.
 */
export class ChildPort<Request extends object, Event> {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting<Event>>();
  readonly #killWithParent: () => void;
  #lastId = 0;
  #isAlive = true;
  readonly ended: Promise<void>;

  constructor(entry: URL, { folder, heap_mb, threads, nice }: PortSetting) {
    this.#child = fork(fileURLToPath(entry), [], {
      cwd: folder,
      execArgv: ["--import", import.meta.resolve("tsx"), `--max-old-space-size=${heap_mb}`],
      env: { PATH: process.env.PATH, TZ: "UTC", UV_THREADPOOL_SIZE: String(threads) },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      serialization: "advanced",
    });
    lowerPriority(this.#child, nice);
    this.#killWithParent = () => this.#child.kill("SIGKILL");
    process.once("exit", this.#killWithParent);
    this.#child.on("message", (message: FromServer<Event>) => this.#receive(message));
    this.ended = new Promise((resolve) => {
      const end = (how: string) => resolve(this.#end(how));
      this.#child.once("error", (cause) => end(cause.message));
      this.#child.once("close", (code, signal) => end(String(signal ?? code)));
    });
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** Sends a request; `onEvent` hears what is said before the answer. Rejects with `ChildFailed`. */
  ask<Answer>(request: Request, onEvent?: (event: Event) => void): Promise<Answer> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise<Answer>((resolve, reject) => {
      if (!this.#isAlive) return reject(died("earlier"));
      this.#waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject, onEvent });
      this.#child.send({ id, request }, () => {});
    });
  }

  kill(): void {
    this.#child.kill("SIGKILL");
  }

  /** Memory it holds at this moment, in MB; null where the system does not tell. */
  residentMb(): number | null {
    return this.#memoryMb(1);
  }

  /**
   * Has the system refuse it more than so many MB of address space beyond what it has now, and core files; where the system knows
   * such limits (`prlimit`). The runtime itself reserves far more than it uses, so this can be said only once it has started.
   */
  limitGrowth(megabytes: number): void {
    const now = this.#memoryMb(0);
    if (now === null) return;
    const bytes = Math.round((now + megabytes) * MB);
    execFile("prlimit", ["--pid", String(this.#child.pid), `--as=${bytes}`, "--core=0"], () => {});
  }

  /** A number of `/proc/<pid>/statm`: 0 address space, 1 resident. */
  #memoryMb(field: 0 | 1): number | null {
    try {
      const pages = readFileSync(`/proc/${this.#child.pid}/statm`, "utf8").split(" ")[field];
      return (Number(pages) * PAGE_BYTES) / MB;
    } catch {
      return null;
    }
  }

  #receive(message: FromServer<Event>): void {
    const waiting = this.#waiting.get(message.id);
    if (waiting === undefined) return;
    if (message.type === "event") {
      waiting.onEvent?.(message.event);
      return;
    }
    this.#waiting.delete(message.id);
    if (message.type === "done") waiting.resolve(message.output);
    else waiting.reject(new ChildFailed(message.error));
  }

  #end(how: string): void {
    this.#isAlive = false;
    process.off("exit", this.#killWithParent);
    for (const { reject } of this.#waiting.values()) reject(died(how));
    this.#waiting.clear();
  }
}

const PAGE_BYTES = 4096;
const MB = 1024 * 1024;

function died(how: string): ChildFailed {
  return new ChildFailed({ code: "child_died", message: `The process ended early (${how}).`, parameters: { how } });
}
