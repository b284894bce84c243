import { signal } from "@preact/signals";
import type { Note } from "../api.ts";
import { latest, useAnswer } from "../query.ts";
import { get, searchOf } from "../request.ts";
import { view } from "../view.ts";

// Notes are changed by people, not by a new snapshot: after each change they are asked for again.
const changes = signal(0);
const NONE: readonly Note[] = [];

/** Notes on the figures of the scope in view, all in one request; null before the first answer. A figure is shown without notes that cannot be had. */
export function useNotes(): readonly Note[] | null {
  const { region, department, project } = view.value;
  const search = searchOf({ region_code: region, department_code: department, project_code: project });
  const loadable = useAnswer(`notes ${search} ${changes.value}`, () =>
    get<{ notes: readonly Note[] }>(`/api/notes${search}`),
  );
  return loadable.status === "failed" ? NONE : (latest(loadable)?.notes ?? null);
}

/** Asks for the notes again: one was written or deleted. */
export function noticeChange(): void {
  changes.value += 1;
}
