import type { Lang } from "../text/text.ts";
import { type Rating, ratings } from "./arithmetic/Scenario.ts";
import type { PlanLine } from "./Evidence.ts";
import type { PlanColumn } from "./planColumns.ts";

export const groupings = ["department", "function_class", "none"] as const;
export type GroupedBy = (typeof groupings)[number];

export const lineFilters = ["all", "moved", "decided", "locked", "wrong", "lowered", "new", "idle"] as const;
export type LineFilter = (typeof lineFilters)[number];

/** How the table is laid out. */
export interface Arrangement {
  readonly by: GroupedBy;
  readonly sort: { readonly column: PlanColumn; readonly isDescending: boolean } | null;
  readonly filter: LineFilter;
  /** Words that names or codes contain. */
  readonly words: string;
  readonly folded: ReadonlySet<string>;
}

/** A row of the table: a group with its lines, or one line. */
export type PlanItem =
  | { readonly kind: "group"; readonly code: string; readonly name: string; readonly lines: readonly PlanLine[] }
  | { readonly kind: "line"; readonly line: PlanLine };

export interface Arranged {
  readonly items: readonly PlanItem[];
  /** The lines that passed the filter, folded ones too. */
  readonly lines: readonly PlanLine[];
}

/** Lays lines out as the table shows them: those that pass, sorted within their groups, under the heads of these. */
export function arrangeLines(
  all: readonly PlanLine[],
  arrangement: Arrangement,
  wrong: ReadonlySet<string>,
  lang: Lang,
): Arranged {
  const lines = sorted(
    all.filter((line) => passes(line, arrangement, wrong)),
    arrangement.sort,
  );
  if (arrangement.by === "none") return { items: lines.map((line) => ({ kind: "line", line })), lines };
  const groups = new Map<string, { name: string; lines: PlanLine[] }>();
  for (const line of lines) {
    const code = line.line.groups[arrangement.by];
    const group = groups.get(code);
    if (group) group.lines.push(line);
    else groups.set(code, { name: groupName(line, arrangement.by, lang), lines: [line] });
  }
  const items = [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([code, group]): PlanItem[] => [
      { kind: "group", code, ...group },
      ...(arrangement.folded.has(code) ? [] : group.lines.map((line): PlanItem => ({ kind: "line", line }))),
    ]);
  return { items, lines };
}

function groupName({ row }: PlanLine, by: GroupedBy, lang: Lang): string {
  if (by === "department") return row.department_name;
  return (lang === "zh" ? row.function_class_name : row.function_class_name_en) ?? row.function_class_code ?? "";
}

function passes(line: PlanLine, { filter, words }: Arrangement, wrong: ReadonlySet<string>): boolean {
  const { row, computed } = line;
  const wanted = words.trim().toLowerCase();
  if (wanted !== "" && !`${row.subject_name} ${row.subject_code} ${row.department_name}`.toLowerCase().includes(wanted))
    return false;
  switch (filter) {
    case "all":
      return true;
    case "moved":
      return computed.proposal !== computed.baseline;
    case "decided":
      return line.decision !== null;
    case "locked":
      return computed.isLocked;
    case "wrong":
      return wrong.has(row.subject_code);
    case "lowered":
      return computed.changes.rating < 0 || computed.changes.low_execution < 0;
    case "new":
      return row.is_new_request;
    case "idle":
      return line.line.idle > 0;
  }
}

function sorted(lines: readonly PlanLine[], sort: Arrangement["sort"]): readonly PlanLine[] {
  if (sort === null) return lines;
  const sign = sort.isDescending ? -1 : 1;
  const keyed = lines.map((line) => ({ line, key: keyOf(sort.column, line) }));
  // What is not known stands last, whichever way the column is sorted.
  keyed.sort((one, other) => {
    if (one.key === null || other.key === null) return Number(one.key === null) - Number(other.key === null);
    return one.key < other.key ? -sign : one.key > other.key ? sign : 0;
  });
  return keyed.map(({ line }) => line);
}

function keyOf(column: PlanColumn, line: PlanLine): number | string | null {
  const value = column.of(line);
  if (column.kind === "rating") return value === null ? null : ratings.indexOf(value as Rating);
  return value;
}
