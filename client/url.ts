import type { Unit } from "./format.ts";
import type { Lang } from "./text/text.ts";

export const pages = [
  "overview",
  "trends",
  "ex_ante",
  "targets",
  "monitoring",
  "evaluations",
  "results",
  "appraisal",
  "reliability",
  "brief",
  "screen",
  "departments",
  "projects",
  "department",
  "project",
  "scenarios",
  "scenario",
  "workbench",
  "explore",
  "boards",
  "definitions",
  "desk",
  "quality",
  "reference",
  "releases",
] as const;
export type Page = (typeof pages)[number];

/** Pages about one thing, each with the register of all such things: the rail shows the register. */
export const registerOf = {
  department: "departments",
  project: "projects",
  scenario: "scenarios",
} as const satisfies Partial<Record<Page, Page>>;
export type DetailPage = keyof typeof registerOf;

/** Everything a person can choose; null or the first value is the default and stays out of the address. */
export interface View {
  readonly page: Page;
  readonly year: number | null;
  readonly region: string | null;
  readonly department: string | null;
  /** Project opened on the page of one project. */
  readonly project: string | null;
  /** Budget scenario opened on its page. */
  readonly scenario: string | null;
  readonly unit: Unit | null;
  readonly lang: Lang;
  readonly theme: "light" | "dark" | null;
  /** Figure whose "why" drawer is open, the column asked about, the tab, and the traced row as `kind:key`. */
  readonly why: string | null;
  readonly metric: string | null;
  /** Fiscal year of what is asked about, where it is not the year in view. */
  readonly asked: number | null;
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
  /** What the page itself lets choose (by district or department, nominal or real): option and value. */
  readonly set: Choices;
  /** Values picked in figures, by column: everything on the page is narrowed to them. */
  readonly pick: Choices;
}

/** Named choices of one page, without the ones that are left at their default. */
export type Choices = Readonly<Record<string, string>>;

export const defaultView: View = {
  page: "overview",
  year: null,
  region: null,
  department: null,
  project: null,
  scenario: null,
  unit: null,
  lang: "zh",
  theme: null,
  why: null,
  metric: null,
  asked: null,
  tab: "definition",
  trace: null,
  query: null,
  list: null,
  session: null,
  batch: null,
  from: null,
  to: null,
  set: {},
  pick: {},
};

/** A page is entered with nothing opened, chosen or picked on it. */
export const nothingOpen: Partial<View> = {
  project: null,
  scenario: null,
  why: null,
  metric: null,
  asked: null,
  trace: null,
  tab: "definition",
  query: null,
  list: null,
  session: null,
  batch: null,
  from: null,
  to: null,
  set: {},
  pick: {},
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
    if (name === "set" || name === "pick") return [name, readChoices(value)];
    if (name === "year" || name === "asked") return [name, /^\d{4}$/.test(value) ? Number(value) : null];
    const allowed = choices[name];
    return [name, !allowed || allowed.includes(value) ? value : defaultView[name]];
  });
  return Object.fromEntries(entries) as View;
}

/** Writes a view as a query string that holds the person's choices and nothing else; empty for the default view. */
export function writeUrl(view: View): string {
  const parameters = new URLSearchParams();
  for (const name of Object.keys(defaultView) as (keyof View)[]) {
    const value = view[name];
    const text = typeof value === "object" && value !== null ? writeChoices(value) : String(value);
    if (value !== defaultView[name] && text !== "") parameters.set(name, text);
  }
  const search = parameters.toString();
  return search === "" ? "" : `?${search}`;
}

/** `by.region~terms.real`; dots and tildes within a value are escaped. */
function writeChoices(choices: Choices): string {
  const escaped = (text: string) => encodeURIComponent(text).replace(/[.~]/g, (mark) => (mark === "." ? "%2E" : "%7E"));
  return Object.entries(choices)
    .map(([name, value]) => `${name}.${escaped(value)}`)
    .join("~");
}

function readChoices(text: string): Choices {
  const pairs = [...text.matchAll(/([a-z_]+)\.([^~.]+)/g)].flatMap(([, name = "", value = ""]) => {
    const read = unescaped(value);
    return read === null ? [] : [[name, read] as const];
  });
  return Object.fromEntries(pairs);
}

/** Null where an address was cut off within an escape. */
function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
