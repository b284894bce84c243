export type { BatchEntry } from "../server/api/batchSummary.ts";
export type { FormPreview } from "../server/api/imports/importForm.ts";
export type { ImportLimits } from "../server/api/imports/importLimits.ts";
export type { ImportPreview } from "../server/api/imports/importPreview.ts";
export type { MarkedSheet } from "../server/api/imports/importSheet.ts";
export type { Import, ImportProblem, ImportSummary } from "../server/api/imports/sessionSchema.ts";
export type { JoinDecision, ProjectJoin } from "../server/api/joins.ts";
export type { NearMiss, NearMissList } from "../server/api/nearMissList.ts";
export type { Note, NotePlace, NotePoint, NoteScope } from "../server/office/notes.ts";
export type { FigureChange, Impact } from "../server/warehouse/impact.ts";

import type { BatchEntry } from "../server/api/batchSummary.ts";
import type { Grouped, Grouping, GroupRow, Picks } from "../server/warehouse/queries/grouping.ts";
import type { Queries } from "../sql/types.ts";
import { get, type Scalar, searchOf } from "./request.ts";
import type { Text } from "./text/text.ts";

export type {
  Block as BriefBlock,
  Brief,
  BriefScope,
  Figure as BriefFigure,
  Paragraph as BriefParagraph,
  Run as BriefRun,
  Section as BriefSection,
  Table as BriefTable,
} from "../server/brief/structure.ts";
export type {
  Grouped,
  Grouping,
  GroupRow,
  Measure,
  Part,
  Picked,
  Picks,
} from "../server/warehouse/queries/grouping.ts";

export type QueryName = keyof Queries;
export type Row<Name extends QueryName> = Queries[Name]["row"];
export type Parameters<Name extends QueryName> = Queries[Name]["parameters"];

/** A named query's finished rows and what they are; money is exact decimal text in yuan. */
export interface Answer<R = Readonly<Record<string, unknown>>> {
  readonly snapshot: string;
  readonly query: string;
  readonly parameters: Readonly<Record<string, string | number | null>>;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly unit: string | null }[];
  readonly rows: readonly R[];
  readonly row_count: number;
}

export interface Explanation {
  readonly snapshot: string;
  readonly name: string;
  readonly description: Text;
  readonly sql: string;
  readonly grain: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly optional: boolean }[];
  readonly columns: readonly ColumnMeaning[];
  readonly reads: readonly ModelRead[];
}

/** A column's entry in the glossary. */
export interface ColumnMeaning extends Text {
  readonly name: string;
  readonly type: string;
  readonly unit: string | null;
  readonly definition_zh: string;
  readonly definition_en: string;
  readonly formula: string | null;
}

export interface ModelRead {
  readonly schema: string;
  readonly name: string;
  readonly description: Text;
  readonly sql: string;
  readonly reads: readonly string[];
}

export interface Lineage {
  readonly snapshot: string;
  readonly kind: string;
  readonly key: string;
  readonly rows: readonly SourceRow[];
}

/** A stored row as it came: its batch, file, sheet and row, and the cell behind each column. */
export interface SourceRow {
  readonly batch: {
    readonly id: string;
    readonly title: string;
    readonly author: string;
    readonly accepted_at: string;
  };
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
  readonly cells: readonly SourceCell[];
}

export interface SourceCell {
  readonly column: string;
  readonly cell: string;
  readonly header: string;
  readonly multiplier: string | null;
}

/** A few rows of a source file around the one asked for. */
export interface SheetWindow {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly (string | null)[] }[];
}

export interface Office {
  readonly name_zh: string;
  readonly name_en: string;
  readonly region_code: string | null;
  readonly currency: string;
  readonly is_synthetic: boolean;
  readonly snapshot: { readonly id: string; readonly built_at: string } | null;
}

export interface QueryEntry {
  readonly name: string;
  readonly description: Text;
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly optional: boolean }[];
}

/** Rows of a named query; parameters that are null are left out. */
export function fetchQuery<Name extends QueryName>(
  name: Name,
  parameters: Parameters<Name>,
): Promise<Answer<Row<Name>>> {
  return get(`/api/queries/${name}${searchOf({ ...(parameters as Record<string, Scalar>), format: "json" })}`);
}

/** Groups of the rows of a named query, and how many rows it has. */
export interface GroupsAnswer {
  readonly snapshot: string;
  readonly row_count: number;
  /** What the glossary says of the columns and measures. */
  readonly columns: readonly ColumnMeaning[];
  readonly groups: Readonly<Record<string, Grouped>>;
}

/** Groups the rows of a named query in the warehouse; what is picked narrows them. */
export function fetchGroups(
  name: QueryName,
  parameters: Readonly<Record<string, Scalar>>,
  groups: Readonly<Record<string, Grouping>>,
  picks: Picks,
): Promise<GroupsAnswer> {
  return get(groupsAddress(name, parameters, groups, picks));
}

/** Address of groups of a named query, in a format of files where the parameters name one. */
export function groupsAddress(
  name: QueryName,
  parameters: Readonly<Record<string, Scalar>>,
  groups: Readonly<Record<string, Grouping>>,
  picks: Picks,
): string {
  const search = { ...parameters, groups: JSON.stringify(groups), picks: JSON.stringify(picks) };
  return `/api/queries/${name}/groups${searchOf(search)}`;
}

/** Rows of a named query that fit the picks. */
export function fetchPicked(
  name: QueryName,
  parameters: Readonly<Record<string, Scalar>>,
  picks: Picks,
): Promise<Answer<GroupRow>> {
  return get(downloadAddress(name, { ...parameters, picks: JSON.stringify(picks) }, "json"));
}

/** Address of a named query in a download format, made by the server from the same rows. */
export function downloadAddress(name: string, parameters: Readonly<Record<string, Scalar>>, format: string): string {
  return `/api/queries/${name}${searchOf({ ...parameters, format })}`;
}

/** What a named query means: sentence, SQL, columns (and measures of its groups), and the models it reads. */
export function fetchExplanation(name: string, measures: readonly string[] = []): Promise<Explanation> {
  return get(`/api/queries/${name}/explain${searchOf({ measures: measures.join(",") || null })}`);
}

/** All named queries with their parameters. */
export async function fetchQueryList(): Promise<readonly QueryEntry[]> {
  return (await get<{ queries: readonly QueryEntry[] }>("/api/queries")).queries;
}

/** The stored rows behind a business key (its parts joined by `;`; the first parts alone find all that begin so). */
export function fetchLineage(kind: string, key: string): Promise<Lineage> {
  return get(`/api/lineage${searchOf({ kind, key })}`);
}

/** The part of a source sheet around one row. */
export function fetchSheet(batch: string, file: string, sheet: string, row: number): Promise<SheetWindow> {
  return get(`/api/lineage/sheet${searchOf({ batch, file, sheet, row })}`);
}

/** Whose figures these are, and from which snapshot. */
export function fetchOffice(): Promise<Office> {
  return get("/api/office");
}

export interface SnapshotEntry {
  readonly id: string;
  readonly built_at: string;
  readonly bytes: number;
  readonly is_current: boolean;
}

/** Published snapshots that are kept, newest first. */
export async function fetchSnapshots(): Promise<readonly SnapshotEntry[]> {
  return (await get<{ snapshots: readonly SnapshotEntry[] }>("/api/snapshots")).snapshots;
}

/** What may be imported: record kinds, their columns, and the units that money is written in. */
export interface Dictionary {
  readonly kinds: readonly (Text & { readonly kind: string })[];
  readonly columns: readonly DictionaryColumn[];
  readonly units: readonly { readonly unit: string; readonly multiplier: string; readonly currency: string }[];
}

export interface DictionaryColumn extends Text {
  readonly kind: string;
  readonly column: string;
  readonly type: string;
  readonly required: string;
  readonly codes: string;
}

/** The data dictionary, for matching columns by hand. */
export function fetchDictionary(): Promise<Dictionary> {
  return get("/api/reference/dictionary");
}

/** The words of all code lists. */
export async function fetchCodes(): Promise<Readonly<Record<string, readonly (Text & { readonly code: string })[]>>> {
  return (
    await get<{ lists: Readonly<Record<string, readonly (Text & { readonly code: string })[]>> }>(
      "/api/reference/codes",
    )
  ).lists;
}

/** Everything that was imported, newest first, drafts and undone batches included. */
export async function fetchBatches(): Promise<readonly BatchEntry[]> {
  return (await get<{ batches: readonly BatchEntry[] }>("/api/batches")).batches;
}
