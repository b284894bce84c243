import { get, send } from "../request.ts";
import type { SqlParameters } from "./runApi.ts";

/** A saved query, with the versions it had before. */
export interface SavedQuery extends SavedDraft {
  readonly id: string;
  readonly author: string;
  readonly version: number;
  readonly updated_at: string;
  readonly versions: readonly SavedVersion[];
}

/** What a person writes of a saved query. */
export interface SavedDraft {
  readonly name: string;
  readonly description: string;
  readonly folder: string;
  readonly sql: string;
  readonly parameters: SqlParameters;
  /** How its result is drawn; null for what is usual. */
  readonly chart: unknown;
  readonly is_shared: boolean;
}

export interface SavedVersion extends Pick<SavedDraft, "sql" | "parameters" | "chart"> {
  readonly version: number;
  readonly updated_at: string;
}

/** A page of figures, each a statement and how its result is drawn. */
export interface Board extends BoardDraft {
  readonly id: string;
  readonly author: string;
  readonly version: number;
}

export interface BoardDraft {
  readonly name: string;
  readonly is_shared: boolean;
  readonly tiles: readonly Tile[];
}

export interface Tile {
  readonly id: string;
  readonly title: string;
  readonly sql: string;
  readonly parameters: SqlParameters;
  readonly chart: unknown;
  /** The snapshot it stays on; null where it follows the published one. */
  readonly snapshot: string | null;
}

/** Something that was run. */
export interface HistoryEntry {
  readonly id: string;
  readonly sql: string;
  readonly parameters: SqlParameters;
  readonly snapshot: string | null;
  readonly seconds: number | null;
  readonly row_count: number | null;
  readonly outcome: string;
  readonly ran_at: string;
  readonly author: string;
}

/** Saved queries that may be seen. */
export async function fetchSavedQueries(): Promise<readonly SavedQuery[]> {
  return (await get<{ saved_queries: readonly SavedQuery[] }>("/api/saved-queries")).saved_queries;
}

/** One saved query with its versions. */
export function fetchSavedQuery(id: string): Promise<SavedQuery> {
  return get(`/api/saved-queries/${id}`);
}

/** Keeps a query: a new one, or the next version of one that is still as it was read. */
export function keepQuery(written: SavedDraft, of: Kept | null): Promise<SavedQuery> {
  const { name, description, folder, sql, parameters, chart, is_shared } = written;
  return keep("/api/saved-queries", { name, description, folder, sql, parameters, chart, is_shared }, of);
}

/** Something kept, as it was read. */
type Kept = Readonly<Record<"id", string> & Record<"version", number>>;

function keep<T>(address: string, draft: object, of: Kept | null): Promise<T> {
  return of === null
    ? send("POST", address, draft)
    : send("PUT", `${address}/${of.id}`, { ...draft, version: of.version });
}

/** Takes a saved query away. */
export function dropQuery(id: string): Promise<unknown> {
  return send("DELETE", `/api/saved-queries/${id}`);
}

/** Boards that may be seen. */
export async function fetchBoards(): Promise<readonly Board[]> {
  return (await get<{ boards: readonly Board[] }>("/api/boards")).boards;
}

/** One board. */
export function fetchBoard(id: string): Promise<Board> {
  return get(`/api/boards/${id}`);
}

/** Keeps a board: a new one, or one that is still as it was read. */
export function keepBoard({ name, is_shared, tiles }: BoardDraft, of: Kept | null): Promise<Board> {
  return keep("/api/boards", { name, is_shared, tiles }, of);
}

/** Takes a board away. */
export function dropBoard(id: string): Promise<unknown> {
  return send("DELETE", `/api/boards/${id}`);
}

/** What this person ran, newest first. */
export async function fetchHistory(limit: number): Promise<readonly HistoryEntry[]> {
  return (await get<{ history: readonly HistoryEntry[] }>(`/api/history?limit=${limit}`)).history;
}
