import type { Unit } from "./format.ts";
import type { Lang } from "./text/text.ts";

export const pages = [
  "overview",
  "ex_ante",
  "targets",
  "monitoring",
  "evaluations",
  "results",
  "departments",
  "projects",
  "definitions",
  "desk",
  "quality",
  "reference",
  "releases",
] as const;
export type Page = (typeof pages)[number];

/** Everything a person can choose; null or the first value is the default and stays out of the address. */
export interface View {
  readonly page: Page;
  readonly year: number | null;
  readonly region: string | null;
  readonly department: string | null;
  readonly unit: Unit | null;
  readonly lang: Lang;
  readonly theme: "light" | "dark" | null;
  /** Figure whose "why" drawer is open, the column asked about, the tab, and the traced row as `kind:key`. */
  readonly why: string | null;
  readonly metric: string | null;
  readonly tab: "definition" | "sql" | "rows" | "source";
  readonly trace: string | null;
  /** Named query opened on the definitions page. */
  readonly query: string | null;
  /** Reference list opened on its page. */
  readonly list: string | null;
  /** Import opened on the import desk. */
  readonly session: string | null;
  /** Batch pointed at on the page of snapshots, and the two snapshots compared there. */
  readonly batch: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

export const defaultView: View = {
  page: "overview",
  year: null,
  region: null,
  department: null,
  unit: null,
  lang: "zh",
  theme: null,
  why: null,
  metric: null,
  tab: "definition",
  trace: null,
  query: null,
  list: null,
  session: null,
  batch: null,
  from: null,
  to: null,
};

const choices: Partial<Record<keyof View, readonly string[]>> = {
  page: pages,
  unit: ["yuan", "wan", "yi"],
  lang: ["zh", "en"],
  theme: ["light", "dark"],
  tab: ["definition", "sql", "rows", "source"],
};

/** Reads the query string of an address; whatever is unknown or malformed falls back to the default. */
export function readUrl(search: string): View {
  const parameters = new URLSearchParams(search);
  const entries = (Object.keys(defaultView) as (keyof View)[]).map((name) => {
    const value = parameters.get(name);
    if (value === null || value === "") return [name, defaultView[name]];
    if (name === "year") return [name, /^\d{4}$/.test(value) ? Number(value) : null];
    const allowed = choices[name];
    return [name, !allowed || allowed.includes(value) ? value : defaultView[name]];
  });
  return Object.fromEntries(entries) as View;
}

/** Writes a view as a query string that holds the person's choices and nothing else; empty for the default view. */
export function writeUrl(view: View): string {
  const parameters = new URLSearchParams();
  for (const name of Object.keys(defaultView) as (keyof View)[]) {
    if (view[name] !== defaultView[name]) parameters.set(name, String(view[name]));
  }
  const search = parameters.toString();
  return search === "" ? "" : `?${search}`;
}
