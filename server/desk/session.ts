import type { SheetReport } from "../intake/sheetReport.ts";
import type { Progress } from "../process/progress.ts";
import type { ControlTotal, KindCount } from "../store/manifest.ts";
import type { Impact } from "../warehouse/impact.ts";
import type { ProblemGroup } from "./problemGroups.ts";

/** One import as a person works on it, from the first byte uploaded to acceptance. */
export interface Session {
  /** Sorts by time: `20261125-101500-9f3a`. */
  readonly id: string;
  readonly state: SessionState;
  readonly title: string;
  readonly author: string;
  readonly created_at: string;
  readonly files: readonly UploadedFile[];
  readonly request: SessionRequest;
  readonly progress: Progress | null;
  readonly draft: SessionDraft | null;
  readonly impact: Impact | null;
  /** Something else was published, undone or joined since the impact was measured; it is being measured again. */
  readonly is_outdated: boolean;
  /** The snapshot that was published when the import was accepted. */
  readonly snapshot: string | null;
  readonly error: Failure | null;
  /** Where the same files lie already, and the session that drafted them, if that is still open. */
  readonly known: { readonly batch: string; readonly import: string | null } | null;
}

export type SessionState =
  | "uploading"
  | "reading"
  | "checking"
  | "impact"
  | "ready"
  | "accepting"
  | "accepted"
  | "asking"
  | "known"
  | "failed"
  | "cancelled"
  | "interrupted";

export interface UploadedFile {
  /** Path below the folder that was uploaded, with `/` between names. */
  readonly name: string;
  readonly bytes: number;
}

/** What the person says of the files; the same words as on the command line. */
export interface SessionRequest {
  readonly map: Readonly<Record<string, readonly string[]>>;
  readonly set: Readonly<Record<string, string>>;
  readonly unit: string | null;
  readonly encoding: string | null;
  readonly sheet: string | null;
}

/** What reading and checking came to. */
export interface SessionDraft {
  /** The draft batch; empty where nothing was drafted because the person has to say more. */
  readonly batch: string;
  readonly kinds: Readonly<Record<string, KindCount>>;
  readonly control_totals: readonly ControlTotal[];
  readonly problem_count: { readonly error: number; readonly warning: number; readonly info: number };
  readonly sheets: readonly SheetReport[];
  readonly problems: readonly ProblemGroup[];
}

/** Why an import went no further, in both languages. */
export interface Failure {
  readonly code: string;
  readonly message_zh: string;
  readonly message_en: string;
}

/** A session for lists and messages of progress: without what only the page of that import shows. */
export type SessionSummary = Omit<Session, "draft"> & {
  readonly draft: Omit<SessionDraft, "sheets" | "problems"> | null;
};

/** Leaves the sheets and the problems out. */
export function summarise(session: Session): SessionSummary {
  if (session.draft === null) return { ...session, draft: null };
  const { batch, kinds, control_totals, problem_count } = session.draft;
  return { ...session, draft: { batch, kinds, control_totals, problem_count } };
}
