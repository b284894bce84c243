import { serveChild } from "../process/serveChild.ts";
import { openStore } from "../store/paths.ts";
import { draftImport } from "./draftImport.ts";
import type { DraftOutcome } from "./importReport.ts";
import type { ImportRequest } from "./importRequest.ts";

/** One import for the child process: the store's folder and what is asked for. */
export interface ImportInput {
  readonly root: string;
  readonly request: ImportRequest;
}

serveChild<ImportInput, DraftOutcome>(({ root, request }, report) => draftImport(openStore(root), request, report));
