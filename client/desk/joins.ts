import type { JoinDecision, NearMiss, NearMissList, ProjectJoin } from "../api.ts";
import { get, searchOf, send } from "../request.ts";
import { askOfDraft, changeDraft } from "./draftTurns.ts";

/** What came of a decision: the snapshot, where figures that count have changed. */
export interface Joined {
  readonly snapshot: string | null;
}

/** Projects that may be one: those of an import, or among all that count. */
export function fetchNearMisses(session: string | null): Promise<NearMissList> {
  const load = () => get<NearMissList>(`/api/near_misses${searchOf({ import: session })}`);
  return session === null ? load() : askOfDraft(session, load);
}

/** What people have decided, newest first. */
export async function fetchJoins(): Promise<readonly ProjectJoin[]> {
  return (await get<{ joins: readonly ProjectJoin[] }>("/api/joins")).joins;
}

/** Remembers decisions; the import they were made in is drafted again. */
export function decideJoins(joins: readonly JoinDecision[], session: string | null): Promise<Joined> {
  return changeFor(session, () => send("PUT", "/api/joins", { joins, import: session }));
}

/** Takes one back. */
export function takeBackJoin(
  { department_code, name, project_code }: ProjectJoin,
  session: string | null,
): Promise<Joined> {
  const address = `/api/joins${searchOf({ department_code, name, project_code, import: session })}`;
  return changeFor(session, () => send("DELETE", address));
}

function changeFor<T>(session: string | null, change: () => Promise<T>): Promise<T> {
  return session === null ? change() : changeDraft(session, change);
}

/** What tells a pair from all others. */
export function keyOfPair({ named, other }: NearMiss): string {
  return `${named.project_code} ${other.project_code}`;
}

/** A pair with what a person says of it. */
export function decisionOn({ named, other }: NearMiss, is_same: boolean): JoinDecision {
  const { department_code, project_name: name } = named;
  return { department_code, name, project_code: other.project_code, is_same };
}
