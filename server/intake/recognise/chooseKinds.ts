import type { Column, Lists } from "../lists.ts";
import type { Match, Matches } from "./matchColumns.ts";
import type { Fact } from "./sheetFacts.ts";

/** Where a column of a record kind gets its values. */
export type Source =
  | { readonly by: "cell"; readonly match: Match; readonly fallback: Fact | null }
  | { readonly by: "fixed"; readonly fact: Fact };

/** A record kind that a sheet fills. */
export interface KindFill {
  readonly kind: string;
  readonly sources: ReadonlyMap<string, Source>;
}

/** A record kind that a sheet does not fill, and the columns (or groups of columns) it has none for. */
export interface KindGap {
  readonly kind: string;
  readonly missing: readonly string[];
  /** How many of its columns the sheet has. */
  readonly found: number;
  /** Whether one of them fills no other kind. */
  readonly has_own: boolean;
}

/** Columns that say whose row it is. A kind is filled only if the sheet has something else for it. */
const IDENTITY = new Set(
  [
    "fiscal_year",
    "budget_year",
    "evaluation_year",
    "month",
    "cutoff_month",
    "region_code",
    "kind",
    "subject_type",
  ].concat([
    "project_code",
    "subject_code",
    "department_code",
    "department_name",
    "indicator_no",
    "fund_source",
    "review_no",
  ]),
);

/** Every record kind whose required columns the sheet has, is given, or lets us make; and the others with what they lack. */
export function chooseKinds(
  lists: Lists,
  matches: Matches,
  given: ReadonlyMap<string, Fact>,
  facts: ReadonlyMap<string, Fact>,
): { fills: KindFill[]; gaps: KindGap[] } {
  const fills: KindFill[] = [];
  const gaps: (KindGap & { readonly positions: readonly number[] })[] = [];
  const have = columnsAtHand(matches, given);
  for (const { kind } of lists.kinds) {
    const columns = lists.columns.filter((column) => column.kind === kind);
    const sources = sourcesOf(columns, matches.get(kind) ?? new Map(), given, facts);
    const missing = missingColumns(columns, sources, have);
    const payload = [...sources].filter(([column, source]) => isPayload(kind, column, source));
    if (missing.length === 0 && payload.length > 0) fills.push({ kind, sources });
    else {
      const positions = positionsOf(payload.map(([, source]) => source));
      gaps.push({ kind, missing, found: payload.length, has_own: false, positions });
    }
  }
  const used = new Set(positionsOf(fills.flatMap(({ sources }) => [...sources.values()])));
  const isAllFixed = fills.every(({ kind, sources }) => hasNoCells(kind, sources));
  return {
    fills: isAllFixed ? [] : withoutBorrowedScores(fills),
    gaps: gaps.map(({ positions, ...gap }) => ({ ...gap, has_own: positions.some((position) => !used.has(position)) })),
  };
}

/** What a person says of a whole file is not what the file says. */
function hasNoCells(kind: string, sources: ReadonlyMap<string, Source>): boolean {
  return ![...sources].some(([column, source]) => source.by === "cell" && isPayload(kind, column, source));
}

function positionsOf(sources: readonly Source[]): number[] {
  return sources.flatMap((source) => (source.by === "cell" ? [source.match.position] : []));
}

/** A project or department may be named once for the whole file; everything else that is worth a row stands in its cells. */
export function isPayload(kind: string, column: string, source: Source): boolean {
  if (column === `${kind}_name`) return true;
  if (source.by !== "cell") return false;
  return kind === "department" ? column.startsWith("department_") : !IDENTITY.has(column);
}

function sourcesOf(
  columns: readonly Column[],
  matched: ReadonlyMap<string, Match>,
  given: ReadonlyMap<string, Fact>,
  facts: ReadonlyMap<string, Fact>,
): Map<string, Source> {
  const sources = new Map<string, Source>();
  for (const { column } of columns) {
    const fact = given.get(column);
    const match = matched.get(column);
    const found = facts.get(column) ?? null;
    if (fact) sources.set(column, { by: "fixed", fact });
    else if (match) sources.set(column, { by: "cell", match, fallback: found });
    else if (found) sources.set(column, { by: "fixed", fact: found });
  }
  return sources;
}

/** Names of the columns that any kind finds in the sheet: a name is enough to make a code of. */
function columnsAtHand(matches: Matches, given: ReadonlyMap<string, Fact>): ReadonlySet<string> {
  return new Set([...[...matches.values()].flatMap((kind) => [...kind.keys()]), ...given.keys()]);
}

function missingColumns(
  columns: readonly Column[],
  sources: ReadonlyMap<string, Source>,
  have: ReadonlySet<string>,
): string[] {
  const missing = columns
    .filter(({ required, column }) => required === "yes" && !sources.has(column) && !canBeMade(column, have))
    .map(({ column }) => column);
  const groups = new Map<string, string[]>();
  for (const { required, column } of columns) {
    if (required !== "" && required !== "yes") groups.set(required, [...(groups.get(required) ?? []), column]);
  }
  for (const members of groups.values()) {
    if (!members.some((column) => sources.has(column))) missing.push(members.join("/"));
  }
  return missing;
}

/** A code may be made from a name (with a warning), and a subject is a project or else a department. */
function canBeMade(column: string, have: ReadonlySet<string>): boolean {
  const from: Readonly<Record<string, readonly string[]>> = {
    department_code: ["department_name"],
    project_code: ["project_name"],
    subject_code: ["project_code", "project_name", "department_code", "department_name"],
  };
  return from[column]?.some((name) => have.has(name)) ?? false;
}

/** 得分 beside indicators is the score of the indicator, not of the whole evaluation. */
function withoutBorrowedScores(fills: readonly KindFill[]): KindFill[] {
  const indicators = fills.find(({ kind }) => kind === "indicator_result")?.sources.get("score");
  if (indicators?.by !== "cell") return [...fills];
  return fills.filter(({ kind, sources }) => {
    const score = sources.get("score");
    const borrowed = score?.by === "cell" && score.match.position === indicators.match.position;
    return kind !== "evaluation" || !borrowed || sources.has("rating");
  });
}
