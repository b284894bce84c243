import { appendFileSync, existsSync, readFileSync } from "node:fs";
import type { Progress } from "../process/progress.ts";
import { type Session, type SessionSummary, summarise } from "./session.ts";

/** One message of a session: the whole of it when its state changed, a summary while it only moves on. */
export type SessionEvent =
  | { readonly id: number; readonly event: "state"; readonly session: Session }
  | { readonly id: number; readonly event: "progress"; readonly session: SessionSummary };

/** As it is kept: how far the work was says enough, the session stands in the state before it. */
type KeptEvent =
  | { readonly id: number; readonly event: "state"; readonly session: Session }
  | { readonly id: number; readonly event: "progress"; readonly progress: Progress };

/** The messages of one session in the order they were sent, kept in a file so that a listener may resume after a restart. */
export class EventLog {
  readonly #path: string;
  #last: number;

  /** Opens the file, if there is one; a last line that a crash cut off is left behind. */
  constructor(path: string) {
    this.#path = path;
    this.#last = readKept(path).at(-1)?.id ?? 0;
    if (existsSync(path) && !readFileSync(path, "utf8").endsWith("\n")) appendFileSync(path, "\n");
  }

  /** Keeps that a session has changed. */
  addState(session: Session): SessionEvent {
    const event = { id: this.#next(), event: "state", session } as const;
    this.#keep(event);
    return event;
  }

  /** Keeps how far a session is. */
  addProgress(session: Session, progress: Progress): SessionEvent {
    const id = this.#next();
    this.#keep({ id, event: "progress", progress });
    return { id, event: "progress", session: summarise({ ...session, progress }) };
  }

  /**
   * What a listener has not heard that heard `after` last: every state since then, and how far the work has come since the last
   * state. Null, for one that has heard nothing, gives the last state alone, with that.
   */
  since(after: number | null): SessionEvent[] {
    const kept = readKept(this.#path);
    const lastState = kept.findLast((event) => event.event === "state");
    if (lastState === undefined) return [];
    const from = after ?? lastState.id - 1;
    const progress = kept.findLast((event) => event.event === "progress" && event.id > lastState.id);
    const states = kept.filter((event) => event.event === "state" && event.id > from);
    const moved = progress?.event === "progress" && progress.id > from ? [asProgress(progress, lastState.session)] : [];
    return [...(states as SessionEvent[]), ...moved];
  }

  #next(): number {
    this.#last += 1;
    return this.#last;
  }

  /** A line is short and the order of lines is that of events, so writing may block. */
  #keep(event: KeptEvent): void {
    appendFileSync(this.#path, `${JSON.stringify(event)}\n`);
  }
}

function asProgress({ id, progress }: Extract<KeptEvent, { event: "progress" }>, session: Session): SessionEvent {
  return { id, event: "progress", session: summarise({ ...session, progress }) };
}

function readKept(path: string): KeptEvent[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.flatMap((line) => parse(line) ?? []);
}

function parse(line: string): KeptEvent | null {
  try {
    return JSON.parse(line) as KeptEvent;
  } catch {
    return null;
  }
}
