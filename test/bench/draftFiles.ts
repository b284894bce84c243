import type { ImportInput } from "../../server/intake/import.process.ts";
import type { DraftOutcome } from "../../server/intake/importReport.ts";
import { runChild } from "../../server/process/runChild.ts";
import { openStore } from "../../server/store/paths.ts";
import { importRequest } from "../intake/importRequest.ts";

const importer = new URL("../../server/intake/import.process.ts", import.meta.url);

/** Drafts files in the importer's own process at normal priority, in the store below `root`. */
export function draftFiles(
  files: readonly string[],
  root: string,
  set: Readonly<Record<string, string>>,
): Promise<DraftOutcome> {
  const request = importRequest(files, { set, author: "bench", title: "bench" });
  const input: ImportInput = { root: openStore(root).root, request };
  return runChild<ImportInput, DraftOutcome>(importer, input, { nice: 0, memory_mb: 2048 });
}
