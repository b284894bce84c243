import type { Report } from "../process/progress.ts";
import { runChild } from "../process/runChild.ts";
import type { StorePaths } from "../store/paths.ts";
import type { Candidate } from "./buildWarehouse.ts";
import type { Impact } from "./impact.ts";
import type { Change } from "./publish.ts";

export interface BuilderInput {
  readonly root: string;
  readonly change: Change;
  readonly publish: boolean;
}

export interface BuilderOutput {
  readonly candidate: Candidate;
  readonly impact: Impact | null;
}

const ENTRY = new URL("./builder.process.ts", import.meta.url);
const NOTHING: Impact = { figures: [], published_figures: [] };

/**
 * Builds, in a process of its own, the warehouse that a change would lead to, and what it would change; publishes nothing.
 * `signal` kills the process.
 */
export async function buildAside(
  store: StorePaths,
  change: Change,
  report: Report,
  signal?: AbortSignal,
): Promise<{ candidate: Candidate; impact: Impact }> {
  const output = await run({ root: store.root, change, publish: false }, report, signal);
  return { candidate: output.candidate, impact: output.impact ?? NOTHING };
}

/** Makes a change of batches count and publishes the next snapshot, in a process of its own. Rejects with `ChildFailed`. */
export async function publishAside(
  store: StorePaths,
  change: Change,
  report: Report,
  signal?: AbortSignal,
): Promise<Candidate> {
  return (await run({ root: store.root, change, publish: true }, report, signal)).candidate;
}

function run(input: BuilderInput, report: Report, signal?: AbortSignal): Promise<BuilderOutput> {
  return runChild<BuilderInput, BuilderOutput>(ENTRY, input, { onProgress: report, ...(signal && { signal }) });
}
