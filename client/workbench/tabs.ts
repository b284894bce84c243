import { signal } from "@preact/signals";
import type { SqlParameters } from "../sql/runApi.ts";
import type { LinkedParts } from "../sqlLink.ts";

/** A text of SQL with everything that belongs to running it. */
export interface Tab {
  readonly id: string;
  /** Empty until it has a name of its own. */
  readonly name: string;
  readonly sql: string;
  readonly parameters: SqlParameters;
  /** How the result is drawn, as it was kept; null for what is usual. */
  readonly chart: unknown;
  /** An older snapshot to run on; null for the published one. */
  readonly snapshot: string | null;
  /** The saved query it was opened from. */
  readonly saved: { readonly id: string; readonly version: number } | null;
}

interface Desk {
  readonly tabs: readonly [Tab, ...Tab[]];
  readonly active: string;
}

const KEY = "jixiao.workbench";
/** What a new office sees first: a question that its marts answer. */
const FIRST = `select fiscal_year, initial_yuan, adjusted_yuan, executed_yuan, execution_rate
from marts.year
order by fiscal_year`;

/** The tabs of this browser, kept across visits. */
export const desk = signal<Desk>(remembered());

/** The tab in front. */
export function activeTab(): Tab {
  const { tabs, active } = desk.value;
  return tabs.find(({ id }) => id === active) ?? tabs[0];
}

/** Opens a tab with a text and brings it to the front; one that holds the same already is used again. */
export function openTab(
  sql: string,
  { name, parameters, chart, snapshot }: LinkedParts = {},
  saved: Tab["saved"] = null,
): Tab {
  const { tabs } = desk.value;
  const before = tabs.find((tab) => (saved ? tab.saved?.id === saved.id : tab.sql === sql));
  const tab: Tab = {
    id: before?.id ?? freshId(tabs),
    name: name ?? before?.name ?? "",
    sql,
    parameters: parameters ?? {},
    chart: chart ?? null,
    snapshot: snapshot ?? null,
    saved: saved ?? before?.saved ?? null,
  };
  const others = before ? tabs.map((one) => (one.id === tab.id ? tab : one)) : [...tabs, tab];
  keep({ tabs: others as [Tab, ...Tab[]], active: tab.id });
  return tab;
}

/** Changes the tab in front. */
export function changeTab(id: string, change: Partial<Omit<Tab, "id">>): void {
  const tabs = desk.value.tabs.map((tab) => (tab.id === id ? { ...tab, ...change } : tab)) as [Tab, ...Tab[]];
  keep({ ...desk.value, tabs });
}

/** Brings a tab to the front. */
export function showTab(id: string): void {
  keep({ ...desk.value, active: id });
}

/** Closes a tab; the last one leaves an empty one. */
export function closeTab(id: string): void {
  const { tabs, active } = desk.value;
  const at = tabs.findIndex((tab) => tab.id === id);
  const [first = emptyTab("1"), ...others] = tabs.filter((tab) => tab.id !== id);
  const left: Desk["tabs"] = [first, ...others];
  keep({ tabs: left, active: active === id ? (left[Math.min(at, left.length - 1)] ?? first).id : active });
}

/** An empty tab at the end, in front. */
export function newTab(): void {
  const { tabs } = desk.value;
  const tab = emptyTab(freshId(tabs));
  keep({ tabs: [...tabs, tab], active: tab.id });
}

function keep(next: Desk): void {
  desk.value = next;
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // A browser that keeps nothing begins anew the next time.
  }
}

function remembered(): Desk {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "null") as Partial<Desk> | null;
    const [first, ...others] = (kept?.tabs ?? []).filter((tab) => typeof tab?.sql === "string").map(whole);
    if (first) return { tabs: [first, ...others], active: kept?.active ?? first.id };
  } catch {
    // What cannot be read is as good as nothing.
  }
  const first = { ...emptyTab("1"), sql: FIRST };
  return { tabs: [first], active: first.id };
}

function emptyTab(id: string): Tab {
  return { id, name: "", sql: "", parameters: {}, chart: null, snapshot: null, saved: null };
}

/** A kept tab of an earlier version has what it lacked. */
function whole(tab: Tab, at: number): Tab {
  return { ...emptyTab(String(at + 1)), ...tab, id: String(tab.id ?? at + 1) };
}

function freshId(tabs: readonly Tab[]): string {
  return String(Math.max(0, ...tabs.map(({ id }) => Number(id) || 0)) + 1);
}
