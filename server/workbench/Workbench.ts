import { existsSync, rmSync } from "node:fs";
import type { StorePaths } from "../store/paths.ts";
import { currentSnapshot, snapshotPath } from "../store/snapshots.ts";
import { endOfRun } from "./endOfRun.ts";
import { FairQueue } from "./FairQueue.ts";
import type { Statement } from "./gate/Statement.ts";
import { Inspector } from "./Inspector.ts";
import { LIMITS, type Limits } from "./limits.ts";
import type { Checked, Parameters, RunEvent } from "./protocol.ts";
import { Results } from "./Results.ts";
import { Run } from "./Run.ts";
import { scratchFolder } from "./scratchFolder.ts";
import { WorkbenchError } from "./WorkbenchError.ts";
import type { Worker } from "./Worker.ts";
import { WorkerPool } from "./WorkerPool.ts";

/** What a person asks to have run. */
export interface Asked {
  readonly principal: string;
  readonly sql: string;
  readonly parameters: Parameters;
  /** Id of a kept snapshot; null: the published one. */
  readonly snapshot: string | null;
  /** Most rows; null: as many as the limits allow. */
  readonly rows: number | null;
}

/** How a statement ended that somebody asked for, whether it ran or was refused. */
export interface Ending {
  readonly asked: Asked;
  readonly snapshot: string;
  readonly ran_at: Date;
  readonly seconds: number;
  readonly row_count: number | null;
  readonly outcome: "done" | "failed" | "stopped" | "killed" | "refused";
}

interface Options {
  readonly limits?: Partial<Limits>;
  /** False in tests alone. */
  readonly has_gate?: boolean;
  /** Hears how everything ended, for the audit trail. */
  readonly onEnd?: (ending: Ending) => Promise<void>;
}

/**
 * The workbench: analysts' statements, let through by the gate, queued fairly, run in processes that can be ended, and their kept
 * results. Nothing is started before it is first needed. A person's SQL never runs in this process.
 */
export class Workbench {
  readonly limits: Limits;
  readonly results: Results;
  readonly #store: StorePaths;
  readonly #folder: string;
  readonly #pool: WorkerPool;
  readonly #inspector: Inspector;
  readonly #onEnd: (ending: Ending) => Promise<void>;
  readonly #audits = new Set<Promise<void>>();
  readonly #queue = new FairQueue<Run>();
  readonly #running = new Map<Run, Worker>();
  readonly #asked = new WeakMap<Run, Asked>();
  /** By id, oldest first. */
  readonly #runs = new Map<string, Run>();
  #isClosed = false;

  constructor(store: StorePaths, { limits = {}, has_gate = true, onEnd = async () => {} }: Options = {}) {
    this.limits = { ...LIMITS, ...limits };
    this.#store = store;
    this.#folder = scratchFolder(store.temporary);
    const setting = { folder: this.#folder, limits: this.limits, has_gate };
    this.#pool = new WorkerPool(setting);
    this.#inspector = new Inspector(setting);
    this.results = new Results(this.#folder);
    this.#onEnd = onEnd;
  }

  /** Has processes ready before somebody asks. */
  warm(): void {
    const id = currentSnapshot(this.#store);
    if (id === null || this.#isClosed) return;
    this.#inspector.warm(snapshotPath(this.#store, id));
    this.#pool.warm(snapshotPath(this.#store, id));
    this.results.warm();
  }

  /** Lets a statement through the gate and queues it. Throws `SqlRefused` or `WorkbenchError`. */
  async start(asked: Asked): Promise<Run> {
    const { principal, sql, parameters, snapshot, rows } = asked;
    if (this.#queue.waitingOf(principal) >= this.limits.waiting_each) {
      throw new WorkbenchError("sql_queue_full", { maximum: String(this.limits.waiting_each) });
    }
    const id = this.#snapshotId(snapshot);
    await this.#inspect(asked, id);
    const most = Math.min(rows ?? this.limits.rows, this.limits.rows);
    const run = new Run({ principal, sql, parameters, snapshot: id, rows: most });
    this.#asked.set(run, asked);
    this.#runs.set(run.id, run);
    this.#queue.add(run);
    this.#next();
    await this.#makeRoom();
    return run;
  }

  /** What stands in an editor, judged without running it. */
  check(sql: string, snapshot: string | null = null): Promise<Checked> {
    return this.#inspector.ask(snapshotPath(this.#store, this.#snapshotId(snapshot)), { type: "check", sql });
  }

  /** The engine's plan. Throws `SqlRefused`. */
  explain(sql: string, parameters: Parameters, snapshot: string | null = null): Promise<string> {
    const path = snapshotPath(this.#store, this.#snapshotId(snapshot));
    return this.#inspector.ask(path, { type: "explain", sql, parameters });
  }

  /** A run that is known; throws `WorkbenchError` `run_unknown`. */
  run(id: string): Run {
    const run = this.#runs.get(id);
    if (run === undefined) throw new WorkbenchError("run_unknown", { run: id });
    return run;
  }

  /** How many runs have their turn before this one has, itself included; null where it does not wait. */
  place(run: Run): number | null {
    return this.#queue.place(run);
  }

  /** Stops a run: a waiting one leaves the queue, a running one is interrupted and, if it does not listen, ended. */
  async stop(run: Run): Promise<void> {
    if (this.#queue.remove(run)) this.#finish(run, "stopped");
    this.#running.get(run)?.stop("person");
    await run.ended();
  }

  /** Ends everything; nothing that ran leaves anything behind. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const run of this.#runs.values()) {
      if (this.#queue.remove(run)) this.#finish(run, "stopped");
      this.#running.get(run)?.stop("closing");
    }
    await Promise.all([this.#pool.close(), this.#inspector.close(), this.results.close()]);
    await Promise.all([...this.#runs.values()].map((run) => run.ended()));
    await Promise.all(this.#audits);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #inspect(asked: Asked, snapshot: string): Promise<void> {
    const { sql, parameters } = asked;
    try {
      await this.#inspector.ask<Statement>(snapshotPath(this.#store, snapshot), { type: "inspect", sql, parameters });
    } catch (error) {
      this.#audit({ asked, snapshot, ran_at: new Date(), seconds: 0, row_count: null, outcome: "refused" });
      throw error;
    }
  }

  #audit(ending: Ending): void {
    const written = this.#onEnd(ending).catch((error: unknown) => console.error(error));
    this.#audits.add(written);
    void written.then(() => this.#audits.delete(written));
  }

  #snapshotId(asked: string | null): string {
    const id = asked ?? currentSnapshot(this.#store);
    if (id === null) throw new WorkbenchError("no_snapshot");
    const isKept = /^[\w-]+$/.test(id) && existsSync(snapshotPath(this.#store, id));
    if (!isKept) throw new WorkbenchError("snapshot_unknown", { snapshot: id });
    return id;
  }

  #next(): void {
    while (this.#running.size < this.limits.running && !this.#isClosed) {
      const run = this.#queue.take((principal) => this.#runningOf(principal) < this.limits.running_each);
      if (run === null) return;
      void this.#execute(run);
    }
  }

  #runningOf(principal: string): number {
    return [...this.#running.keys()].filter((run) => run.principal === principal).length;
  }

  async #execute(run: Run): Promise<void> {
    const { sql, parameters, snapshot, rows } = run.request;
    const worker = this.#pool.take(snapshotPath(this.#store, snapshot));
    this.#running.set(run, worker);
    const request = { sql, parameters, file: this.results.path(run.id), rows, bytes: this.limits.bytes };
    try {
      await worker.ready();
      run.begin();
      run.result = await worker.run(request, (event) => hear(run, event));
      this.#finish(run, "done");
    } catch (error) {
      const { state, error: reason } = endOfRun(error, worker, this.limits);
      this.#finish(run, state, reason);
    } finally {
      this.#running.delete(run);
      this.#pool.giveBack(worker);
      this.#next();
    }
  }

  #finish(run: Run, state: Ending["outcome"] & Run["state"], error: Run["error"] = null): void {
    run.end(state, error);
    if (state !== "done") void this.results.forget(run.id).catch(() => {});
    const asked = this.#asked.get(run);
    if (asked === undefined) return;
    const { asked_at: ran_at, seconds, result, request } = run;
    const row_count = result?.row_count ?? null;
    this.#audit({ asked, snapshot: request.snapshot, ran_at, seconds, row_count, outcome: state });
  }

  /** Only the latest results are kept. */
  async #makeRoom(): Promise<void> {
    const ended = [...this.#runs.values()].filter((run) => run.hasEnded);
    for (const run of ended.slice(0, Math.max(0, ended.length - this.limits.results))) {
      this.#runs.delete(run.id);
      await this.results.forget(run.id);
    }
  }
}

function hear(run: Run, event: RunEvent): void {
  if (event.type === "progress") run.progress = event.fraction;
  else run.first = event;
  run.tell();
}
