import type {
  FormPreview,
  Import,
  ImportLimits,
  ImportPreview,
  ImportProblem,
  ImportSummary,
  MarkedSheet,
} from "../api.ts";
import { get, searchOf, send } from "../request.ts";
import { askOfDraft, changeDraft } from "./draftTurns.ts";

type WholeDraft = NonNullable<Import["draft"]>;

/** What reading the files came to; the lists are left out where an import is only listed, or only moves on. */
export type Draft = NonNullable<ImportSummary["draft"]> & Partial<WholeDraft>;
export type DraftSheet = WholeDraft["sheets"][number];
/** All problems of one rule. */
export type ProblemGroup = WholeDraft["problems"][number];
export type KindCount = Draft["kinds"][string];
export type ControlTotal = Draft["control_totals"][number];
/** What the person said about the files. */
export type Wishes = Import["request"];
export type ImportState = Import["state"];

/** One import as a person works on it, from the first byte to acceptance. */
export interface ImportSession extends Omit<ImportSummary, "draft"> {
  readonly draft: Draft | null;
  /** What the draft on screen was read with, while the files are read again as they are wished now. */
  readonly read_as?: Wishes;
}

const root = "/api/imports";

/** Open imports and those of the last days, newest first. */
export async function fetchImports(): Promise<readonly ImportSession[]> {
  return (await get<{ imports: readonly ImportSession[] }>(root)).imports;
}

/** How much may be brought in at once. */
export function fetchLimits(): Promise<ImportLimits> {
  return get(`${root}/limits`);
}

/** One import with all that is known of it. */
export function fetchImport(id: string): Promise<ImportSession> {
  return get(addressOf(id));
}

/** Says more about the files; they are read again. */
export function sayMore(id: string, wishes: Partial<Wishes>): Promise<ImportSession> {
  return changeDraft(id, () => send("PUT", `${addressOf(id)}/mapping`, wishes));
}

/** Lets an import count; rows with errors stay out where problems are accepted. */
export function acceptImport(id: string, problems: { accept_problems: boolean }): Promise<ImportSession> {
  return send("POST", `${addressOf(id)}/accept`, problems);
}

/** Stops an import and throws its draft and files away. */
export function discardImport(id: string): Promise<null> {
  return changeDraft(id, () => send("DELETE", addressOf(id)));
}

/** Problems of one rule, errors first. */
export function fetchProblems(
  id: string,
  rule: string,
  limit: number,
): Promise<{ readonly total: number; readonly problems: readonly ImportProblem[] }> {
  return askOfDraft(id, () => get(`${addressOf(id)}/problems${searchOf({ format: "json", rule, limit })}`));
}

/** Rows of an uploaded sheet from `row` on. */
export function fetchMarkedSheet(id: string, file: string, sheet: string, row: number): Promise<MarkedSheet> {
  return askOfDraft(id, () => get(`${addressOf(id)}/sheet${searchOf({ file, sheet, row, count: SHEET_ROWS })}`));
}

/** Rows of a sheet that are drawn at once. */
export const SHEET_ROWS = 50;

/** The first rows of a sheet as they would be stored. */
export function fetchPreview(id: string, file: string, sheet: string): Promise<ImportPreview> {
  return askOfDraft(id, () => get(`${addressOf(id)}/preview${searchOf({ file, sheet })}`));
}

/** What was read from the official forms of a sheet. */
export function fetchForm(id: string, file: string, sheet: string): Promise<FormPreview> {
  return askOfDraft(id, () => get(`${addressOf(id)}/form${searchOf({ file, sheet })}`));
}

/** Address under which an import's parts lie. */
export function addressOf(id: string): string {
  return `${root}/${encodeURIComponent(id)}`;
}
