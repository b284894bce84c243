import type { Entry, EntryKind } from "./Entry.ts";
import { rank, wordsOf } from "./rank.ts";

/** The best entries of one kind, and how many of that kind were found. */
export interface Found {
  readonly kind: EntryKind;
  readonly found: number;
  readonly hits: readonly Entry[];
}

/** Kinds in the order in which they are shown where they answer equally well, and by how much others have to answer better. */
const HANDICAPS: Readonly<Record<EntryKind, number>> = { page: 0, department: 0, project: 0.5, metric: 1.5 };
const KINDS = Object.keys(HANDICAPS) as readonly EntryKind[];

/** Everything in a snapshot that can be found, kept in memory as long as the snapshot is open. */
export class SearchIndex {
  readonly #entries: readonly Entry[];

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
  }

  /** What answers the text, at most `limit` of a kind: the kind with the best answer first. Without text: the pages. */
  find(typed: string, limit: number): Found[] {
    const words = wordsOf(typed);
    if (words.length === 0) return groupsOf(this.#entries.filter(({ kind }) => kind === "page").map(unranked), limit);
    const ranked = this.#entries.flatMap((entry) => {
      const place = rank(entry, words);
      return place === null ? [] : [{ entry, place }];
    });
    return groupsOf(ranked, limit);
  }
}

interface Ranked {
  readonly entry: Entry;
  readonly place: number;
}

function unranked(entry: Entry): Ranked {
  return { entry, place: 0 };
}

function groupsOf(ranked: readonly Ranked[], limit: number): Found[] {
  const groups = KINDS.map((kind) => ranked.filter(({ entry }) => entry.kind === kind).sort(compare));
  return groups
    .filter((group) => group.length > 0)
    .sort((a, b) => standing(a) - standing(b))
    .map((group) => ({
      kind: group[0]?.entry.kind ?? "page",
      found: group.length,
      hits: group.slice(0, limit).map(({ entry }) => entry),
    }));
}

function standing([best]: readonly Ranked[]): number {
  return best === undefined ? 0 : best.place + HANDICAPS[best.entry.kind];
}

function compare(a: Ranked, b: Ranked): number {
  return (
    a.place - b.place ||
    b.entry.weight - a.entry.weight ||
    a.entry.zh.length - b.entry.zh.length ||
    (a.entry.code < b.entry.code ? -1 : 1)
  );
}
