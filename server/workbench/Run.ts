import { randomUUID } from "node:crypto";
import { EventEmitter, once } from "node:events";
import type { Parameters, ResultColumn, RunResult, TextRow } from "./protocol.ts";

export type RunState = "queued" | "running" | "done" | "failed" | "stopped" | "killed";

/** Why a run has no result. */
export interface RunError {
  readonly code: "engine" | "time_limit" | "memory_limit" | "crashed" | "internal";
  /** The engine's words, or ours. */
  readonly message: string;
  readonly message_zh: string;
  readonly message_en: string;
  /** Offset in characters of the statement, where known. */
  readonly position: number | null;
}

export interface RunRequestOf {
  readonly principal: string;
  readonly sql: string;
  readonly parameters: Parameters;
  readonly snapshot: string;
  /** Most rows of its result. */
  readonly rows: number;
}

/** One statement of one person on its way from the queue to a kept result. */
export class Run {
  readonly id = randomUUID();
  readonly principal: string;
  readonly request: RunRequestOf;
  readonly asked_at = new Date();
  state: RunState = "queued";
  progress: number | null = null;
  error: RunError | null = null;
  result: RunResult | null = null;
  /** Columns and first rows, as soon as the engine has them. */
  first: {
    readonly columns: readonly ResultColumn[];
    readonly rows: readonly TextRow[];
    readonly total: number;
  } | null = null;
  #startedAt: number | null = null;
  #seconds: number | null = null;
  readonly #changes = new EventEmitter();

  constructor(request: RunRequestOf) {
    this.request = request;
    this.principal = request.principal;
    this.#changes.setMaxListeners(0);
  }

  get hasEnded(): boolean {
    return this.state !== "queued" && this.state !== "running";
  }

  /** How long it has run. */
  get seconds(): number {
    if (this.#seconds !== null) return this.#seconds;
    return this.#startedAt === null ? 0 : (performance.now() - this.#startedAt) / 1000;
  }

  begin(): void {
    this.state = "running";
    this.#startedAt = performance.now();
    this.tell();
  }

  end(state: RunState, error: RunError | null = null): void {
    if (this.hasEnded) return;
    this.#seconds = this.seconds;
    this.state = state;
    this.error = error;
    this.tell();
  }

  /** Says to those who wait that something has changed. */
  tell(): void {
    this.#changes.emit("change");
  }

  /** Resolves when something changes, or after the time. */
  async changed(milliseconds: number): Promise<void> {
    const signal = AbortSignal.timeout(milliseconds);
    await once(this.#changes, "change", { signal }).catch(() => {});
  }

  /** Resolves when the run has ended. */
  async ended(): Promise<void> {
    while (!this.hasEnded) await once(this.#changes, "change");
  }
}
