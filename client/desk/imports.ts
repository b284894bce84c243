import type { FormPreview } from "../api.ts";
import { get, searchOf, send } from "../request.ts";
import type { stateNames } from "../text/desk.ts";

export type ImportState = keyof typeof stateNames;
export type Severity = "error" | "warning" | "info";

/** One import as a person works on it, from the first byte to acceptance. */
export interface ImportSession {
  readonly id: string;
  readonly state: ImportState;
  readonly title: string;
  readonly author: string;
  readonly created_at: string;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  readonly request: Wishes;
  /** What the draft on screen was read with, while the files are read again as they are wished now. */
  readonly read_as?: Wishes;
  readonly progress: { readonly stage: string; readonly done: number; readonly total: number | null } | null;
  readonly draft: Draft | null;
  readonly impact: Impact | null;
  /** The impact was measured before something else has changed; it is being measured again. */
  readonly is_outdated?: boolean;
  readonly snapshot: string | null;
  /** Where the same files lie already, and the import that drafted them, if that is still open. */
  readonly known?: { readonly batch: string; readonly import: string | null } | null;
  readonly error: { readonly code: string; readonly message_zh: string; readonly message_en: string } | null;
}

/** What the person said about the files. */
export interface Wishes {
  readonly map: Readonly<Record<string, readonly string[]>>;
  readonly set: Readonly<Record<string, string>>;
  readonly unit: string | null;
  readonly encoding: string | null;
  readonly sheet: string | null;
}

/** What reading the files came to; the lists are left out where an import is only listed. */
export interface Draft {
  readonly batch: string;
  readonly kinds: Readonly<Record<string, KindCount>>;
  readonly control_totals: readonly ControlTotal[];
  readonly problem_count: Readonly<Record<Severity, number>>;
  readonly sheets?: readonly DraftSheet[];
  readonly problems?: readonly ProblemGroup[];
}

export interface KindCount {
  readonly read: number;
  readonly kept: number;
  readonly refused: number;
  readonly replaced: number;
}

export interface ControlTotal {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly column: string;
  readonly printed: string;
  readonly computed: string;
  readonly difference: string;
}

export interface DraftSheet {
  readonly file: string;
  readonly sheet: string;
  readonly header_rows: readonly number[];
  readonly kinds: readonly string[];
  readonly form: string | null;
  readonly columns: readonly DraftColumn[];
  readonly fixed: Readonly<Record<string, { readonly value: string; readonly reason: string }>>;
  readonly rows_read: number;
  readonly missing: readonly { readonly kind: string; readonly missing: readonly string[] }[];
}

export interface DraftColumn {
  readonly position: number;
  readonly header: string;
  readonly column: string | null;
  readonly reason: string | null;
  readonly multiplier: string | null;
}

/** All problems of one rule. */
export interface ProblemGroup {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  readonly title_zh: string;
  readonly title_en: string;
  readonly hint_zh: string;
  readonly hint_en: string;
}

export interface Problem {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly row: number | null;
  readonly column: string;
  readonly value: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message_zh: string;
  readonly message_en: string;
}

export interface Impact {
  readonly figures: readonly FigureChange[];
  readonly published_figures: readonly FigureChange[];
}

export interface FigureChange {
  readonly fiscal_year: number;
  readonly figure: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly difference?: string | null;
}

/** A part of an uploaded sheet, with the cells something is wrong with. */
export interface MarkedSheet {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly (string | null)[] }[];
  readonly marks: readonly { readonly cell: string; readonly rule: string; readonly severity: Severity }[];
}

/** The first rows of a sheet: text as printed beside the value that would be stored. */
export interface Preview {
  readonly columns: readonly { readonly position: number; readonly header: string; readonly column: string }[];
  readonly rows: readonly {
    readonly row: number;
    readonly cells: readonly { readonly text: string; readonly value: string | null; readonly rule: string | null }[];
  }[];
}

/** How much may be brought in at once. */
export interface Limits {
  readonly file_bytes: number;
  readonly workbook_bytes: number;
  readonly files: number;
  readonly upload_bytes: number;
}

const root = "/api/imports";

/** Open imports and those of the last days, newest first. */
export async function fetchImports(): Promise<readonly ImportSession[]> {
  return (await get<{ imports: readonly ImportSession[] }>(root)).imports;
}

/** How much may be brought in at once. */
export function fetchLimits(): Promise<Limits> {
  return get(`${root}/limits`);
}

/** One import with all that is known of it. */
export function fetchImport(id: string): Promise<ImportSession> {
  return get(addressOf(id));
}

/** Says more about the files; they are read again. */
export function sayMore(id: string, wishes: Partial<Wishes>): Promise<ImportSession> {
  return send("PUT", `${addressOf(id)}/mapping`, wishes);
}

/** Lets an import count; rows with errors stay out where problems are accepted. */
export function acceptImport(id: string, problems: { accept_problems: boolean }): Promise<ImportSession> {
  return send("POST", `${addressOf(id)}/accept`, problems);
}

/** Stops an import and throws its draft and files away. */
export function discardImport(id: string): Promise<null> {
  return send("DELETE", addressOf(id));
}

/** Problems of one rule, errors first. */
export function fetchProblems(
  id: string,
  rule: string,
  limit: number,
): Promise<{ readonly total: number; readonly problems: readonly Problem[] }> {
  return get(`${addressOf(id)}/problems${searchOf({ format: "json", rule, limit })}`);
}

/** Rows of an uploaded sheet from `row` on. */
export function fetchMarkedSheet(id: string, file: string, sheet: string, row: number): Promise<MarkedSheet> {
  return get(`${addressOf(id)}/sheet${searchOf({ file, sheet, row, count: SHEET_ROWS })}`);
}

/** Rows of a sheet that are drawn at once. */
export const SHEET_ROWS = 50;

/** The first rows of a sheet as they would be stored. */
export function fetchPreview(id: string, file: string, sheet: string): Promise<Preview> {
  return get(`${addressOf(id)}/preview${searchOf({ file, sheet })}`);
}

/** What was read from the official forms of a sheet. */
export function fetchForm(id: string, file: string, sheet: string): Promise<FormPreview> {
  return get(`${addressOf(id)}/form${searchOf({ file, sheet })}`);
}

/** Address under which an import's parts lie. */
export function addressOf(id: string): string {
  return `${root}/${encodeURIComponent(id)}`;
}
