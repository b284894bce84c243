import type { Report } from "../process/progress.ts";
import { runChild } from "../process/runChild.ts";
import type { StorePaths } from "../store/paths.ts";
import type { ImportInput } from "./import.process.ts";
import type { DraftOutcome } from "./importReport.ts";
import type { ImportRequest } from "./importRequest.ts";

const ENTRY = new URL("./import.process.ts", import.meta.url);
const MEMORY_MB = 2048;
/** How long reading and checking may take. */
export const DRAFT_SECONDS = 3_600;

/**
 * Drafts an import in a process of its own, with a memory cap: whatever a file does there, it can end only its own import.
 * `signal` kills the process. Rejects with `ChildFailed`, whose code is that of `UnreadableFile` or `WrongRequest` where a file or the wish is at fault.
 */
export function draftAside(
  store: StorePaths,
  request: ImportRequest,
  report: Report,
  signal?: AbortSignal,
): Promise<DraftOutcome> {
  const input = { root: store.root, request };
  return runChild<ImportInput, DraftOutcome>(ENTRY, input, {
    memory_mb: MEMORY_MB,
    timeout_ms: DRAFT_SECONDS * 1000,
    onProgress: report,
    ...(signal && { signal }),
  });
}
