import { join } from "node:path";
import { draftAside } from "../intake/draftAside.ts";
import type { DraftOutcome } from "../intake/importReport.ts";
import type { ImportRequest } from "../intake/importRequest.ts";
import type { Progress } from "../process/progress.ts";
import { readBatch } from "../store/batches.ts";
import type { StorePaths } from "../store/paths.ts";
import { measureSession } from "./measureSession.ts";
import { problemGroups } from "./problemGroups.ts";
import { keepProblems, problemsPath } from "./problemStore.ts";
import type { SessionRecord } from "./SessionRecord.ts";
import type { SessionDraft } from "./session.ts";

/**
 * The way of an upload up to the point where a person decides: draft, and what it would change. Ends as `ready`, `asking` or
 * `known`. Rejects with `ChildFailed`; a draft may then be there.
 */
export async function draftSession(store: StorePaths, record: SessionRecord, signal: AbortSignal): Promise<void> {
  const report = (progress: Progress) => {
    const isRead = progress.stage === "read" || record.session.state !== "reading";
    if (isRead) record.report(progress);
    else void record.change({ state: "checking", progress });
  };
  const outcome = await draftAside(store, requestOf(record), report, signal);
  if (outcome.is_known) return record.change({ state: "known", progress: null, known: knownAs(store, outcome) });
  if (outcome.is_stopped) await keepProblems(join(record.folder, "problems.parquet"), outcome.problems);
  const draft = await draftOf(store, record, outcome);
  const sources = outcome.manifest.files;
  if (outcome.is_stopped) return record.change({ state: "asking", progress: null, draft }, { sources });
  await record.change({ state: "impact", progress: null, draft }, { sources });
  await measureSession(store, record, signal);
}

/**
 * The files of a session as an import. Of several one that cannot be read is a problem beside the others; a single one is what the
 * import is about.
 */
export function requestOf({ session, upload }: SessionRecord): ImportRequest {
  const { id, title, author, files, request } = session;
  const [only] = files;
  const isSingle = only !== undefined && files.length === 1;
  return { ...request, files: [isSingle ? join(upload, only.name) : upload], author, title, import_id: id };
}

function knownAs(store: StorePaths, { manifest }: DraftOutcome) {
  const { state, import_id } = readBatch(store, manifest.id);
  return { batch: manifest.id, import: state === "draft" ? (import_id ?? null) : null };
}

async function draftOf(store: StorePaths, record: SessionRecord, outcome: DraftOutcome): Promise<SessionDraft> {
  const { manifest, sheets } = outcome;
  const { id: batch, kinds, control_totals, problem_count } = manifest;
  const draft = {
    batch,
    kinds,
    control_totals,
    problem_count: { ...problem_count, info: problem_count.info ?? 0 },
    sheets,
  };
  const path = problemsPath(store, { ...record.session, draft: { ...draft, problems: [] } });
  return { ...draft, problems: await problemGroups(path) };
}
