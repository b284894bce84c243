import { setImmediate } from "node:timers/promises";
import type { Queries } from "../../sql/types.ts";
import type { GlossaryEntry } from "../warehouse/models/writeComments.ts";
import type { NamedQuery } from "../warehouse/queries/describeQueries.ts";
import type { Entry } from "./Entry.ts";
import { fold } from "./fold.ts";
import type { PageNames } from "./readPages.ts";
import { SearchIndex } from "./SearchIndex.ts";
import { spell } from "./spell.ts";

type SearchableRow = Queries["searchable"]["row"];

/** What an index is made of. */
export interface IndexSources {
  readonly pages: PageNames;
  readonly rows: readonly SearchableRow[];
  readonly glossary: ReadonlyMap<string, GlossaryEntry>;
  readonly queries: ReadonlyMap<string, NamedQuery>;
}

/** Names spelt before other requests have their turn. */
const AT_ONCE = 500;

/** Makes the index of a snapshot; large offices take a while, in which the server goes on answering. */
export async function buildIndex({ pages, rows, glossary, queries }: IndexSources): Promise<SearchIndex> {
  const named = [...pageEntries(pages), ...metricEntries(glossary, queries), ...rows.map(rowEntry)];
  const entries: Entry[] = [];
  for (const [at, entry] of named.entries()) {
    if (at % AT_ONCE === 0) await setImmediate();
    entries.push(compared(entry));
  }
  return new SearchIndex(entries);
}

type Named = Omit<Entry, "folded" | "syllables">;

/** An entry with what it is compared by. */
function compared(entry: Named): Entry {
  const folded = {
    zh: fold(entry.zh),
    en: fold(entry.en),
    code: fold(entry.code),
    detail: fold(`${entry.detail_zh}\n${entry.detail_en}`),
  };
  return { ...entry, folded, syllables: spell(folded.zh) };
}

function pageEntries(pages: PageNames): Named[] {
  return Object.entries(pages).map(([code, name], at) => ({
    kind: "page",
    code,
    ...name,
    detail_zh: "",
    detail_en: "",
    query: null,
    weight: -at,
  }));
}

/** Units of what is measured; names, codes and dates are no metrics. */
const MEASURED = new Set(["yuan", "ratio", "score", "count"]);
const FIRST_QUERY = "overview_by_year";

/** Measures with a definition, each with a query that answers it: the yearly overview where it is one of its columns. */
function metricEntries(glossary: IndexSources["glossary"], queries: IndexSources["queries"]): Named[] {
  const names = [FIRST_QUERY, ...queries.keys()];
  return [...glossary.values()].flatMap((entry) => {
    // What the list leaves blank is null in a snapshot.
    const isDefined = [entry.definition_zh, entry.formula].some((text) => (text ?? "") !== "");
    if (!MEASURED.has(entry.unit) || !isDefined || entry.name.startsWith("prior_")) return [];
    const query = names.find((name) => queries.get(name)?.columns.some((column) => column.name === entry.name));
    if (query === undefined) return [];
    const detail = { detail_zh: entry.definition_zh ?? "", detail_en: entry.definition_en ?? "" };
    const weight = query === FIRST_QUERY ? 1 : 0;
    return [{ kind: "metric" as const, code: entry.name, zh: entry.zh, en: entry.en, ...detail, query, weight }];
  });
}

function rowEntry(row: SearchableRow): Named {
  const years = row.first_year === row.last_year ? [row.last_year] : [row.first_year, row.last_year];
  const period = years.filter((year) => year !== null).join("–");
  const detail = (owner: string) => [owner, period].filter((part) => part !== "").join(" · ");
  return {
    kind: row.entry_kind === "project" ? "project" : "department",
    code: row.entry_code,
    zh: row.entry_name,
    en: row.entry_name,
    detail_zh: detail(row.owner_name),
    detail_en: detail(row.owner_name_en ?? row.owner_name),
    query: null,
    weight: Number(row.adjusted_yuan ?? 0),
  };
}
