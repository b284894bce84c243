import { EventEmitter } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Progress } from "../process/progress.ts";
import { Turns } from "../process/Turns.ts";
import type { SourceFile } from "../store/manifest.ts";
import type { StorePaths } from "../store/paths.ts";
import { writeFileSafely } from "../store/writeFileSafely.ts";
import type { Candidate } from "../warehouse/buildWarehouse.ts";
import { EventLog, type SessionEvent } from "./EventLog.ts";
import { NOTHING_YET } from "./newSession.ts";
import type { Session } from "./session.ts";

/** What only the server needs to know of a session. */
export interface Aside {
  /** The files that were read, those out of zips included, under the names the draft knows them by. */
  readonly sources: readonly SourceFile[];
  /** The warehouse that was built to measure the impact; published as it is if nothing changes in between. */
  readonly candidate: Candidate | null;
}

const NOTHING_ASIDE: Aside = { sources: [], candidate: null };

const PROGRESS_EVERY_MS = 200;

/** One session while the server runs: in memory, in its folder, and told to whoever listens. */
export class SessionRecord {
  readonly folder: string;
  readonly #log: EventLog;
  readonly #listeners = new EventEmitter().setMaxListeners(0);
  #session: Session;
  #aside: Aside;
  #writing: Promise<void> = Promise.resolve();
  readonly #turns = new Turns();
  #reportedAt = 0;
  #isClosed = false;

  constructor(store: StorePaths, session: Session, aside: Aside = NOTHING_ASIDE) {
    this.folder = join(store.imports, session.id);
    mkdirSync(this.folder, { recursive: true });
    this.#log = new EventLog(join(this.folder, "events.jsonl"));
    this.#session = session;
    this.#aside = aside;
  }

  /** The session of that id as a former server has left it; null where there is none, or only a folder. */
  static load(store: StorePaths, id: string): SessionRecord | null {
    const path = join(store.imports, id, "session.json");
    if (!existsSync(path)) return null;
    const { session, aside } = JSON.parse(readFileSync(path, "utf8")) as { session: Session; aside: Aside };
    return new SessionRecord(store, session, aside);
  }

  get session(): Session {
    return this.#session;
  }

  get aside(): Aside {
    return this.#aside;
  }

  /** Folder of the files as they were uploaded. */
  get upload(): string {
    return join(this.folder, "upload");
  }

  /** Does `work` after everything else that was asked of the session. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#turns.take(work);
  }

  /** Changes the session and tells it at once; resolves when the change is on disk. */
  change(change: Partial<Session>, aside: Partial<Aside> = {}): Promise<void> {
    if (this.#isClosed) return this.#writing;
    this.#session = { ...this.#session, ...change };
    this.#aside = { ...this.#aside, ...aside };
    this.#tell(this.#log.addState(this.#session));
    const text = `${JSON.stringify({ session: this.#session, aside: this.#aside }, null, 1)}\n`;
    this.#writing = this.#writing.then(() => writeFileSafely(join(this.folder, "session.json"), text));
    return this.#writing;
  }

  /** Tells how far the work is, at most five times a second. */
  report(progress: Progress): void {
    if (this.#isClosed || Date.now() - this.#reportedAt < PROGRESS_EVERY_MS) return;
    this.#reportedAt = Date.now();
    this.#session = { ...this.#session, progress };
    this.#tell(this.#log.addProgress(this.#session, progress));
  }

  /** Hears what was missed since the event `after` (null: the present state) and then everything new; answers with the way to stop. */
  listen(after: number | null, hear: (event: SessionEvent) => void): () => void {
    for (const event of this.#log.since(after)) hear(event);
    this.#listeners.on("event", hear);
    return () => this.#listeners.off("event", hear);
  }

  /** Forgets what came of reading the files: for a new beginning, or the end. */
  reset(change: Partial<Session>): Promise<void> {
    return this.change({ progress: null, ...NOTHING_YET, ...change }, NOTHING_ASIDE);
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
