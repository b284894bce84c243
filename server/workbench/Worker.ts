import { ChildFailed } from "../process/ChildFailed.ts";
import { ChildPort } from "../process/ChildPort.ts";
import type { Limits } from "./limits.ts";
import type { RunEvent, RunRequest, RunResult, WorkerRequest } from "./protocol.ts";

const ENTRY = new URL("./worker/worker.process.ts", import.meta.url);
const WATCH_MS = 50;
/** What the runtime may take beside the memory that is watched, in MB of address space. */
const RUNTIME_MB = 1024;
const HEAP_MB = 512;
const AGAIN_MS = 50;
/** After so many runs a process makes room for a new one. */
const MOST_RUNS = 50;

/** Why a run has ended before its time: somebody stopped it, or a limit did. */
export type Stop = "person" | "time" | "memory" | "closing";

export interface WorkerSetting {
  /** File of the snapshot. */
  readonly snapshot: string;
  readonly folder: string;
  readonly limits: Limits;
  readonly has_gate: boolean;
}

/** A process that runs statements on one snapshot, with a watch on its time and memory. */
export class Worker {
  readonly snapshot: string;
  readonly #port: ChildPort<WorkerRequest, RunEvent>;
  readonly #limits: Limits;
  readonly #opened: Promise<unknown>;
  #runs = 0;
  #stop: Stop | null = null;
  #isKilled = false;
  #repeat: NodeJS.Timeout | undefined;
  #kill: NodeJS.Timeout | undefined;

  constructor({ snapshot, folder, limits, has_gate }: WorkerSetting) {
    this.snapshot = snapshot;
    this.#limits = limits;
    this.#port = new ChildPort(ENTRY, {
      folder,
      heap_mb: HEAP_MB,
      threads: 4,
      nice: 19,
    });
    const { memory_mb, threads } = limits;
    this.#opened = this.#port
      .ask({ type: "open", snapshot, memory_mb, threads, has_gate })
      .then(() => this.#port.limitGrowth(limits.resident_mb + RUNTIME_MB));
    this.#opened.catch(() => this.kill());
  }

  get isAlive(): boolean {
    return this.#port.isAlive && !this.#isKilled;
  }

  /** Resolves when the snapshot is open. */
  async ready(): Promise<void> {
    await this.#opened;
  }

  /** Whether it may serve another run: alive, not old, and without much memory that the last one left behind. */
  get isFresh(): boolean {
    const resident = this.#port.residentMb() ?? 0;
    return this.isAlive && this.#stop === null && this.#runs < MOST_RUNS && resident < this.#limits.resident_mb / 3;
  }

  get hasBeenStopped(): { readonly by: Stop; readonly isKilled: boolean } | null {
    return this.#stop === null ? null : { by: this.#stop, isKilled: this.#isKilled };
  }

  /** A quick question, ended with the process where it takes longer than reading a statement may. Rejects with `ChildFailed`. */
  async ask<Answer>(request: WorkerRequest): Promise<Answer> {
    await this.#opened;
    const timer = setTimeout(() => this.kill(), this.#limits.inspect_ms);
    const watch = setInterval(() => this.#watchMemory(), WATCH_MS);
    try {
      return await this.#port.ask<Answer>(request);
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
    }
  }

  /** Runs a statement within the limits; when it rejects, `hasBeenStopped` says whether a limit or a person ended it. */
  async run(request: RunRequest, onEvent: (event: RunEvent) => void): Promise<RunResult> {
    await this.#opened;
    this.#runs += 1;
    const deadline = setTimeout(() => this.stop("time"), this.#limits.seconds * 1000);
    const watch = setInterval(() => this.#watchMemory(), WATCH_MS);
    try {
      if (this.#stop !== null) throw new ChildFailed({ code: "sql_interrupted", message: "stopped" });
      return await this.#port.ask<RunResult>({ type: "run", ...request }, onEvent);
    } finally {
      clearTimeout(deadline);
      clearInterval(watch);
      this.#settle();
    }
  }

  /** Interrupts the run again and again, because the engine forgets an interruption between two steps; then ends the process. */
  stop(by: Stop): void {
    if (this.#stop !== null) return;
    this.#stop = by;
    const interrupt = () => void this.#port.ask({ type: "interrupt" }).catch(() => {});
    interrupt();
    this.#repeat = setInterval(interrupt, AGAIN_MS);
    this.#kill = setTimeout(() => this.kill(), this.#limits.stop_ms);
  }

  kill(): void {
    this.#isKilled = true;
    this.#port.kill();
  }

  get ended(): Promise<void> {
    return this.#port.ended;
  }

  #settle(): void {
    clearInterval(this.#repeat);
    clearTimeout(this.#kill);
  }

  #watchMemory(): void {
    const resident = this.#port.residentMb();
    if (resident === null || resident < this.#limits.resident_mb) return;
    this.#stop ??= "memory";
    this.kill();
  }
}
