import type { Report } from "../process/progress.ts";
import { runChild } from "../process/runChild.ts";
import type { StorePaths } from "../store/paths.ts";
import type { Candidate } from "./buildWarehouse.ts";
import type { Change } from "./publish.ts";

export interface BuilderInput {
  readonly root: string;
  readonly change: Change;
  readonly publish: boolean;
}

const ENTRY = new URL("./builder.process.ts", import.meta.url);

/** Builds, in a process of its own, the warehouse that a change would lead to; publishes nothing. */
export function buildAside(store: StorePaths, change: Change, report: Report): Promise<Candidate> {
  return runChild<BuilderInput, Candidate>(ENTRY, { root: store.root, change, publish: false }, { onProgress: report });
}

/** Makes a change of batches count and publishes the next snapshot, in a process of its own. Rejects with `ChildFailed`. */
export function publishAside(store: StorePaths, change: Change, report: Report): Promise<Candidate> {
  return runChild<BuilderInput, Candidate>(ENTRY, { root: store.root, change, publish: true }, { onProgress: report });
}
