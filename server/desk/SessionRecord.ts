import { EventEmitter } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Progress } from "../process/progress.ts";
import type { StorePaths } from "../store/paths.ts";
import { writeFileSafely } from "../store/writeFileSafely.ts";
import type { Candidate } from "../warehouse/buildWarehouse.ts";
import { EventLog, type SessionEvent } from "./EventLog.ts";
import type { Session } from "./session.ts";

/** As a session is kept: what only the server needs to know stands beside it. */
interface KeptSession {
  readonly session: Session;
  /** The warehouse that was built to measure the impact; published as it is if nothing changes in between. */
  readonly candidate: Candidate | null;
}

const PROGRESS_EVERY_MS = 200;

/** One session while the server runs: in memory, in its folder, and told to whoever listens. */
export class SessionRecord {
  readonly folder: string;
  readonly #log: EventLog;
  readonly #listeners = new EventEmitter().setMaxListeners(0);
  #kept: KeptSession;
  #writing: Promise<void> = Promise.resolve();
  #turn: Promise<unknown> = Promise.resolve();
  #reportedAt = 0;
  #isClosed = false;

  constructor(store: StorePaths, session: Session, candidate: Candidate | null = null) {
    this.folder = join(store.imports, session.id);
    mkdirSync(this.folder, { recursive: true });
    this.#log = new EventLog(join(this.folder, "events.jsonl"));
    this.#kept = { session, candidate };
  }

  /** The session of that id as a former server has left it; null where there is none, or only a folder. */
  static load(store: StorePaths, id: string): SessionRecord | null {
    const path = join(store.imports, id, "session.json");
    if (!existsSync(path)) return null;
    const { session, candidate } = JSON.parse(readFileSync(path, "utf8")) as KeptSession;
    return new SessionRecord(store, session, candidate);
  }

  get session(): Session {
    return this.#kept.session;
  }

  get candidate(): Candidate | null {
    return this.#kept.candidate;
  }

  /** Folder of the files as they were uploaded. */
  get upload(): string {
    return join(this.folder, "upload");
  }

  /** Does `work` after everything else that was asked of the session. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => {});
    return turn;
  }

  /** Changes the session and tells it at once; resolves when the change is on disk. */
  change(change: Partial<Session>, candidate: Candidate | null = this.candidate): Promise<void> {
    if (this.#isClosed) return this.#writing;
    this.#kept = { session: { ...this.session, ...change }, candidate };
    this.#tell(this.#log.addState(this.session));
    const text = `${JSON.stringify(this.#kept, null, 1)}\n`;
    this.#writing = this.#writing.then(() => writeFileSafely(join(this.folder, "session.json"), text));
    return this.#writing;
  }

  /** Tells how far the work is, at most five times a second. */
  report(progress: Progress): void {
    if (this.#isClosed || Date.now() - this.#reportedAt < PROGRESS_EVERY_MS) return;
    this.#reportedAt = Date.now();
    this.#kept = { ...this.#kept, session: { ...this.session, progress } };
    this.#tell(this.#log.addProgress(this.session, progress));
  }

  /** Hears what was missed since the event `after` (null: the present state) and then everything new; answers with the way to stop. */
  listen(after: number | null, hear: (event: SessionEvent) => void): () => void {
    for (const event of this.#log.since(after)) hear(event);
    this.#listeners.on("event", hear);
    return () => this.#listeners.off("event", hear);
  }

  /** From now on nothing of it changes any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#writing;
  }

  /** Removes the session with all that belongs to it alone. */
  async remove(): Promise<void> {
    await this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #tell(event: SessionEvent): void {
    this.#listeners.emit("event", event);
  }
}
