import { randomUUID } from "node:crypto";
import { type FileHandle, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { ChildFailed } from "../process/ChildFailed.ts";
import { ChildPort } from "../process/ChildPort.ts";
import type {
  ColumnSummary,
  ColumnTotal,
  ExportRequest,
  KeeperRequest,
  Rows,
  Selection,
  View,
} from "./keeper/requests.ts";

const ENTRY = new URL("./keeper/keeper.process.ts", import.meta.url);

/** The kept results of runs: files in a folder, read by a process of its own. */
export class Results {
  readonly #folder: string;
  #port: ChildPort<KeeperRequest, never> | null = null;
  #isClosed = false;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where the result of a run is kept. */
  path(run: string): string {
    return join(this.#folder, `${run}.duckdb`);
  }

  rows(run: string, view: View, offset: number, limit: number): Promise<Rows> {
    return this.#ask({ type: "rows", file: this.path(run), view, offset, limit });
  }

  summary(run: string, view: View): Promise<ColumnSummary[]> {
    return this.#ask({ type: "summary", file: this.path(run), view });
  }

  totals(run: string, view: View, selection: Selection): Promise<ColumnTotal[]> {
    return this.#ask({ type: "totals", file: this.path(run), view, ...selection });
  }

  /** Writes a whole result in some format and opens it; the file has no name any more, so it is gone however reading ends. */
  async export(run: string, request: Omit<ExportRequest, "target" | "folder">): Promise<FileHandle> {
    const target = join(this.#folder, `export-${randomUUID()}.${request.format}`);
    await this.#ask({ type: "export", file: this.path(run), ...request, target, folder: this.#folder });
    const file = await open(target, "r");
    await rm(target);
    return file;
  }

  /** Has the keeper ready for the first question. */
  warm(): void {
    this.#keeper();
  }

  /** Removes a result. */
  async forget(run: string): Promise<void> {
    // A keeper that has ended holds no file.
    if (this.#port?.isAlive) await this.#port.ask({ type: "forget", file: this.path(run) }).catch(() => {});
    for (const end of ["", ".wal"]) await rm(`${this.path(run)}${end}`, { force: true });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#port?.kill();
    await this.#port?.ended;
  }

  /** The keeper may end; results are files, so another one answers the question again. */
  async #ask<Answer>(request: KeeperRequest): Promise<Answer> {
    try {
      return await this.#keeper().ask<Answer>(request);
    } catch (error) {
      const mayAnswer = error instanceof ChildFailed && error.code === "child_died" && !this.#isClosed;
      if (!mayAnswer) throw error;
      return this.#keeper().ask<Answer>(request);
    }
  }

  #keeper(): ChildPort<KeeperRequest, never> {
    if (this.#port === null || !this.#port.isAlive) {
      this.#port = new ChildPort(ENTRY, { folder: this.#folder, heap_mb: 2048, threads: 8, nice: 5 });
    }
    return this.#port;
  }
}
