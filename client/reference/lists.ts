import type { Impact } from "../api.ts";
import { get, searchOf, send } from "../request.ts";
import type { Text } from "../text/text.ts";

/** A change of a list, which is a batch. */
export interface ListChange {
  readonly batch: string;
  readonly state: string;
  readonly author: string;
  readonly created_at: string;
  readonly reason: string;
  readonly row_count: number;
}

/** A list as the page's index shows it. */
export interface ListEntry extends Text {
  readonly name: string;
  readonly row_count: number;
  readonly current: ListChange | null;
}

export interface ListColumn extends Text {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly choices: readonly (Text & { readonly code: string })[] | null;
}

export type ListRow = Readonly<Record<string, string>>;

/** A list with its columns, the rows in force and every change, newest first. */
export interface List extends Text {
  readonly name: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly ListRow[];
  readonly changes: readonly ListChange[];
}

/** What is wrong with a cell, row or list; `row` counts as a CSV file does, where the head is row 1. */
export interface ListFinding {
  readonly row: number | null;
  readonly column: string;
  readonly rule: string;
  readonly message_zh: string;
  readonly message_en: string;
}

/** A draft and what accepting it would do. */
export interface ListDraft {
  readonly batch: string;
  readonly impact: Impact;
}

/** The lists that may be changed. */
export async function fetchLists(): Promise<readonly ListEntry[]> {
  return (await get<{ lists: readonly ListEntry[] }>("/api/reference")).lists;
}

/** One list. */
export function fetchList(name: string): Promise<List> {
  return get(addressOf(name));
}

/** Drafts the whole list as it is to be. Fails with `reference_refused`, whose body names what is wrong. */
export function draftList(name: string, rows: readonly ListRow[], reason: string): Promise<ListDraft> {
  return send("PUT", addressOf(name), { rows, reason });
}

/** Lets a draft count. */
export function acceptList(name: string, batch: string): Promise<{ readonly snapshot: string }> {
  return send("POST", `${addressOf(name)}/accept`, { batch });
}

/** Throws a draft away. */
export function discardList(name: string, batch: string): Promise<unknown> {
  return send("DELETE", addressOf(name) + searchOf({ batch }));
}

function addressOf(name: string): string {
  return `/api/reference/${encodeURIComponent(name)}`;
}
