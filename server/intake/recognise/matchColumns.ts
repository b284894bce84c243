import type { Column } from "../lists.ts";
import { type Header, headerKey } from "./header.ts";

/** A header that fills a dictionary column. */
export interface Match {
  /** 1 = A. */
  readonly position: number;
  readonly reason: MatchReason;
}

export type MatchReason = "mapping" | "remembered" | "english_name" | "chinese_name" | "alias" | "form";

/** By record kind and column: which header fills it. */
export type Matches = ReadonlyMap<string, ReadonlyMap<string, Match>>;

/** What a mapping says of one header; such a header is not looked up in the dictionary. */
export interface Mapped {
  readonly columns: readonly string[];
  readonly reason: MatchReason;
}

interface Candidate {
  readonly rank: number;
  readonly match: Match;
}

/** Matches the headers of a sheet (by position, from A) to every record kind: the best name wins, then the leftmost header. */
export function matchColumns(
  headers: readonly (Header | null)[],
  columns: readonly Column[],
  mapping: ReadonlyMap<string, Mapped>,
): Matches {
  const known = knownNames(columns);
  const likely = headers.map((header) =>
    header?.keys.some((key) => known.has(key) || mapping.has(key)) ? header : null,
  );
  const matches = new Map<string, Map<string, Match>>();
  if (likely.every((header) => header === null)) return matches;
  for (const column of columns) {
    const best = bestCandidate(likely, column, mapping);
    if (!best) continue;
    const kind = matches.get(column.kind) ?? new Map<string, Match>();
    matches.set(column.kind, kind.set(column.column, best.match));
  }
  return withParents(headers, matches);
}

/** How many headers fill something. */
export function matchedPositions(matches: Matches): Set<number> {
  return new Set([...matches.values()].flatMap((kind) => [...kind.values()].map(({ position }) => position)));
}

function bestCandidate(
  headers: readonly (Header | null)[],
  column: Column,
  mapping: ReadonlyMap<string, Mapped>,
): Candidate | null {
  let best: Candidate | null = null;
  for (const [index, header] of headers.entries()) {
    const found = header && candidate(header, index + 1, column, mapping);
    if (found && (best === null || found.rank < best.rank)) best = found;
  }
  return best;
}

function candidate(
  header: Header,
  position: number,
  column: Column,
  mapping: ReadonlyMap<string, Mapped>,
): Candidate | null {
  const mapped = header.keys.map((key) => mapping.get(key)).find((entry) => entry !== undefined);
  if (mapped) {
    const isMeant = mapped.columns.some((name) => name === column.column || name === `${column.kind}.${column.column}`);
    return isMeant ? { rank: -1, match: { position, reason: mapped.reason } } : null;
  }
  const names = dictionaryNames(column);
  const ranks = header.keys.map((key) => names.indexOf(key)).filter((rank) => rank >= 0);
  if (ranks.length === 0) return null;
  const rank = Math.min(...ranks);
  return { rank, match: { position, reason: rank < 2 ? "english_name" : rank === 2 ? "chinese_name" : "alias" } };
}

const namesByDictionary = new WeakMap<readonly Column[], ReadonlySet<string>>();

/** Every name of any column: most rows of a file have none of them, and are no header. */
function knownNames(columns: readonly Column[]): ReadonlySet<string> {
  const known = namesByDictionary.get(columns) ?? new Set(columns.flatMap(dictionaryNames));
  namesByDictionary.set(columns, known);
  return known;
}

const namesByColumn = new WeakMap<Column, string[]>();

function dictionaryNames(column: Column): string[] {
  const known = namesByColumn.get(column);
  if (known) return known;
  const names = [column.column, column.en, column.zh, ...column.aliases.split(";")].map(headerKey);
  namesByColumn.set(column, names);
  return names;
}

/** 主管部门编码 is the department where it stands alone, and the parent where a code of the unit itself is beside it. */
function withParents(headers: readonly (Header | null)[], matches: Map<string, Map<string, Match>>): Matches {
  const department = matches.get("department");
  const own = department?.get("department_code");
  const position = headers.findIndex((header) => header?.keys.includes("主管部门编码")) + 1;
  if (department && own && position > 0 && own.position !== position && !department.has("parent_department_code")) {
    department.set("parent_department_code", { position, reason: "alias" });
  }
  return matches;
}
