import { signal } from "@preact/signals";
import { ApiError } from "../ApiError.ts";
import { noticeSnapshot } from "../query.ts";
import { fetchRun, type Run, type SqlParameters, startRun, stopRun } from "../sql/runApi.ts";
import type { Text } from "../text/text.ts";
import { parametersOf } from "./editor/statements.ts";

/** What a tab ran last: the statement, and how that stands. */
export interface TabRun {
  /** Tells it from others of the same tab. */
  readonly number: number;
  readonly sql: string;
  readonly parameters: SqlParameters;
  /** Null until the server has taken it, or where it refused. */
  readonly run: Run | null;
  readonly refusal: Text | null;
  /** Whether a person has asked to stop it. */
  readonly isStopping: boolean;
}

/** The last run of each tab. */
export const runs = signal<Readonly<Record<string, TabRun>>>({});

/** Seconds that an answer is held while nothing changes: so often the page says how long it has taken. */
const WAIT = 1;

let begun = 0;

/** Runs a statement in a tab; the one before it there is stopped. */
export async function runIn(tab: string, sql: string, given: SqlParameters, snapshot: string | null): Promise<void> {
  const parameters = Object.fromEntries(parametersOf(sql).map((name) => [name, given[name] ?? null]));
  const before = runs.value[tab];
  if (before?.run && isOpen(before.run)) void stopRun(before.run.id).catch(() => undefined);
  const number = ++begun;
  const show = (change: Partial<TabRun>) => {
    const current = runs.value[tab];
    if (current?.number === number) put(tab, { ...current, ...change });
    return current?.number === number;
  };
  put(tab, { number, sql, parameters, run: null, refusal: null, isStopping: false });
  try {
    const { id } = await startRun({ sql, parameters, ...(snapshot === null ? {} : { snapshot }) });
    let run = await fetchRun(id);
    // Another statement in the same tab ends the following of this one.
    while (show({ run }) && isOpen(run)) run = await fetchRun(id, WAIT);
    if (run.state === "done" && snapshot === null) noticeSnapshot(run.snapshot);
  } catch (cause) {
    show({ refusal: (cause instanceof ApiError ? cause : ApiError.unreachable(cause)).text });
  }
}

/** Asks to stop what runs in a tab; says whether anything did. */
export function stopIn(tab: string): boolean {
  const current = runs.value[tab];
  if (!current?.run || !isOpen(current.run) || current.isStopping) return false;
  put(tab, { ...current, isStopping: true });
  void stopRun(current.run.id).catch(() => undefined);
  return true;
}

/** Whether a run is still on its way. */
export function isOpen({ state }: Pick<Run, "state">): boolean {
  return state === "queued" || state === "running";
}

function put(tab: string, next: TabRun): void {
  runs.value = { ...runs.value, [tab]: next };
}
