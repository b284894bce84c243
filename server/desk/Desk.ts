import { rmSync } from "node:fs";
import { Turns } from "../process/Turns.ts";
import { readBatch } from "../store/batches.ts";
import { type Lock, takeDeskLock } from "../store/lock.ts";
import type { StorePaths } from "../store/paths.ts";
import { currentSnapshot } from "../store/snapshots.ts";
import type { Candidate } from "../warehouse/buildWarehouse.ts";
import type { Impact } from "../warehouse/impact.ts";
import type { Change } from "../warehouse/publish.ts";
import { acceptSession } from "./acceptSession.ts";
import { DeskError } from "./DeskError.ts";
import { discardDrafts } from "./discardDrafts.ts";
import { draftSession } from "./draftSession.ts";
import { failureOf } from "./failureText.ts";
import { isPast } from "./isPast.ts";
import { isOutdated, measureSession } from "./measureSession.ts";
import { newSession, titleOf } from "./newSession.ts";
import { Publications } from "./Publications.ts";
import { parseFields } from "./parseFields.ts";
import { receiveUpload } from "./receiveUpload.ts";
import { recoverSessions } from "./recoverSessions.ts";
import { SessionRecord } from "./SessionRecord.ts";
import type { Session, SessionRequest, SessionState } from "./session.ts";
import { TaskQueue } from "./TaskQueue.ts";

/** What runs for a session: the way to end it, and when it has ended. */
interface Work {
  readonly abort: AbortController;
  readonly done: Promise<void>;
}

/** How somebody accepts an import. */
interface Acceptance {
  readonly accept_problems: boolean;
  readonly by: string;
}

/** States in which nothing is left to throw away but the session itself. */
const FINAL: readonly SessionState[] = ["accepted", "cancelled", "known", "failed"];
/** States in which the files are not there yet, or not any more, or on their way into the warehouse. */
const SETTLED: readonly SessionState[] = ["uploading", "accepting", "accepted", "cancelled"];

/**
 * The import desk: all sessions of a store, and the one piece of heavy work that runs for them at a time. One server has the desk
 * of a store; others that serve it throw `DeskError` `desk_elsewhere` whenever they are asked about imports.
 */
export class Desk {
  readonly store: StorePaths;
  readonly #lock: Lock | null;
  readonly #sessions: Map<string, SessionRecord>;
  readonly #queue = new TaskQueue();
  readonly #turns = new Turns();
  readonly #works = new Map<string, Work>();
  readonly #closing = new AbortController();
  readonly #publications: Publications;

  private constructor(store: StorePaths, lock: Lock | null, records: readonly SessionRecord[]) {
    this.store = store;
    this.#lock = lock;
    this.#publications = new Publications(store, this.#queue, this.closing);
    this.#sessions = new Map(records.map((record) => [record.session.id, record]));
  }

  /** Opens the desk with the sessions that a former server has left. */
  static async open(store: StorePaths): Promise<Desk> {
    const lock = await takeDeskLock(store);
    return new Desk(store, lock, lock === null ? [] : await recoverSessions(store));
  }

  /** Aborted when the desk closes: whoever listens to it then stops. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** Open sessions and those of the last thirty days, newest first. */
  list(): Session[] {
    const sessions = [...this.#records.values()].map(({ session }) => session).filter((session) => !isPast(session));
    return sessions.sort((a, b) => b.created_at.localeCompare(a.created_at) || b.id.localeCompare(a.id));
  }

  /** The record of one session. Throws `DeskError` `import_unknown`. */
  find(id: string): SessionRecord {
    const record = this.#records.get(id);
    if (record === undefined) throw new DeskError("import_unknown", { import: id });
    return record;
  }

  /**
   * Reads something of what has come of a session. Where that is thrown away meanwhile, whatever broke on it becomes `DeskError`
   * `import_state`.
   */
  async look<Result>(id: string, read: (record: SessionRecord) => Promise<Result>): Promise<Result> {
    const record = this.find(id);
    const { draft } = record.session;
    try {
      return await read(record);
    } catch (error) {
      // Who throws a draft away is in turn until the session says so.
      await record.inTurn(async () => {});
      const { state, draft: present } = record.session;
      throw present === draft ? error : new DeskError("import_state", { import: id, state }, { cause: error });
    }
  }

  /** Takes an upload in and begins to draft it. What cannot be taken in leaves no session behind; throws as `receiveUpload`. */
  async receive(headers: Headers, body: ReadableStream<Uint8Array>, author: string): Promise<Session> {
    const records = this.#records;
    const record = new SessionRecord(this.store, newSession(author));
    const { id } = record.session;
    records.set(id, record);
    await record.change({});
    const report = (done: number, total: number | null) => record.report({ stage: "upload", done, total });
    try {
      await this.#run(id, async (signal) => {
        const { files, fields } = await receiveUpload({ headers, body, folder: record.upload, signal, report });
        const title = fields.get("title")?.trim() || titleOf(files);
        await record.change({ files, title, request: parseFields(fields), state: "reading", progress: null });
      });
    } catch (error) {
      const { state } = record.session;
      if (!this.closing.aborted) await this.#forget(record);
      throw state === "cancelled" ? new DeskError("import_state", { import: id, state }) : error;
    }
    this.#draft(record);
    return record.session;
  }

  /** Says something else of the files, or nothing new, and drafts them again. Throws `DeskError` `import_state`. */
  redraft(id: string, said: Partial<SessionRequest>): Promise<Session> {
    const record = this.find(id);
    return record.inTurn(async () => {
      const { state, files, request } = record.session;
      if (SETTLED.includes(state) || files.length === 0) throw new DeskError("import_state", { import: id, state });
      await this.#stop(record);
      const asked = { ...request, ...said };
      await record.reset({ request: asked, state: "reading" });
      this.#draft(record);
      return record.session;
    });
  }

  /** One session, whose impact is measured again where something has changed since. Throws `DeskError` `import_unknown`. */
  show(id: string): Session {
    const record = this.find(id);
    this.measureAgain([record]);
    return record.session;
  }

  /** Makes a draft count; the outcome is told by events. Throws `DeskError` `import_not_ready` and `import_has_errors`. */
  accept(id: string, wish: Acceptance): Promise<Session> {
    const record = this.find(id);
    return record.inTurn(async () => {
      const { state, draft } = record.session;
      if (state !== "ready" || draft === null) throw new DeskError("import_not_ready", { import: id, state });
      const { error } = draft.problem_count;
      if (error > 0 && !wish.accept_problems) throw new DeskError("import_has_errors", { count: String(error) });
      await this.#halt(record);
      await record.change({ state: "accepting", progress: null, error: null });
      this.#accept(record, draft.batch, wish.by);
      return record.session;
    });
  }

  /**
   * Cancels what runs and throws draft and upload away; a session that had come to its end goes itself. Throws `DeskError`
   * `import_state` while it is being accepted.
   */
  discard(id: string): Promise<void> {
    const record = this.find(id);
    return record.inTurn(async () => {
      const { state } = record.session;
      if (state === "accepting") throw new DeskError("import_state", { import: id, state });
      if (FINAL.includes(state)) return this.#forget(record);
      if (state === "uploading") {
        await record.change({ state: "cancelled", progress: null });
        return this.#works.get(id)?.abort.abort();
      }
      await this.#stop(record);
      rmSync(record.upload, { recursive: true, force: true });
      await record.reset({ state: "cancelled" });
    });
  }

  /** Builds what a change of batches would lead to, before waiting drafts, and keeps it for `publish`. Rejects with `ChildFailed`. */
  measure(change: Change): Promise<{ candidate: Candidate; impact: Impact }> {
    return this.#publications.measure(change);
  }

  /** Makes a change of batches count, before waiting drafts. Throws `StoreError` `batch_unknown` and `batch_state`. */
  async publish(change: Change): Promise<Candidate> {
    const published = await this.#publications.publish(change);
    this.measureAgain();
    return published;
  }

  /** Throws the draft of a change away that was measured. Throws `StoreError` `batch_unknown` and `batch_state`. */
  discardChange(batch: string): void {
    this.#publications.discard(batch);
  }

  /** Does `work` after everything else that was asked for in this way. Throws `DeskError` `desk_elsewhere`. */
  async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#lock === null) throw new DeskError("desk_elsewhere");
    return this.#turns.take(work);
  }

  /** Ends what runs without a word about it: the next server that opens the desk sees where each session stood. */
  async close(): Promise<void> {
    if (this.closing.aborted) return;
    await Promise.all([...this.#sessions.values()].map((record) => record.close()));
    this.#closing.abort();
    const works = [...this.#works.values()];
    for (const { abort } of works) abort.abort();
    await Promise.all(works.map(({ done }) => done));
    this.#lock?.release();
  }

  get #records(): Map<string, SessionRecord> {
    if (this.#lock === null) throw new DeskError("desk_elsewhere");
    return this.#sessions;
  }

  #draft(record: SessionRecord): void {
    void this.#run(record.session.id, async (signal) => {
      try {
        await this.#queue.run(() => draftSession(this.store, record, signal), { signal, priority: "begun" });
      } catch (error) {
        if (signal.aborted) return;
        await discardDrafts(this.store, record);
        await record.reset({ state: "failed", error: failureOf(error) });
      }
    }).catch(console.error);
  }

  #accept(record: SessionRecord, batch: string, by: string): void {
    void this.#run(record.session.id, async (signal) => {
      try {
        await this.#queue.run(() => acceptSession(this.store, record, by, signal), { signal, priority: "urgent" });
      } catch (error) {
        if (signal.aborted) return;
        // A failure after the batch counts must not offer it for acceptance again: the next build publishes it.
        const isAccepted = readBatch(this.store, batch).state === "accepted";
        const state = isAccepted ? "accepted" : "ready";
        const snapshot = isAccepted ? currentSnapshot(this.store) : null;
        await record.change({ state, progress: null, snapshot, error: failureOf(error) });
      }
      this.measureAgain();
    }).catch(console.error);
  }

  /** Measures what waiting drafts would change anew, one after the other, where something else has changed since. */
  measureAgain(records: Iterable<SessionRecord> = this.#sessions.values()): void {
    if (this.closing.aborted) return;
    for (const record of records) {
      const { id } = record.session;
      if (this.#works.has(id) || !isOutdated(this.store, record)) continue;
      void this.#run(id, async (signal) => {
        await record.change({ is_outdated: true });
        try {
          await this.#queue.run(() => measureSession(this.store, record, signal), { signal, priority: "idle" });
        } catch (error) {
          if (!signal.aborted) await record.change({ error: failureOf(error) });
        }
      }).catch(console.error);
    }
  }

  async #run(id: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const abort = new AbortController();
    const running = work(abort.signal);
    const mine = { abort, done: running.catch(() => {}) };
    this.#works.set(id, mine);
    try {
      await running;
    } finally {
      if (this.#works.get(id) === mine) this.#works.delete(id);
    }
  }

  /** Ends what runs for a session, and throws away what has come of it. */
  async #stop(record: SessionRecord): Promise<void> {
    await this.#halt(record);
    await discardDrafts(this.store, record);
  }

  async #halt(record: SessionRecord): Promise<void> {
    const work = this.#works.get(record.session.id);
    work?.abort.abort();
    await work?.done;
  }

  async #forget(record: SessionRecord): Promise<void> {
    this.#records.delete(record.session.id);
    await record.remove();
  }
}
