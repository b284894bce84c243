import { ChildFailed } from "../../server/process/ChildFailed.ts";
import type { Progress } from "../../server/process/progress.ts";
import { runChild } from "../../server/process/runChild.ts";
import type { StorePaths } from "../../server/store/paths.ts";
import type { BuilderInput, BuilderOutput } from "../../server/warehouse/builder.ts";
import type { Candidate } from "../../server/warehouse/buildWarehouse.ts";
import type { Change } from "../../server/warehouse/publish.ts";

const entry = new URL("../../server/warehouse/builder.process.ts", import.meta.url);

/** A change that is none: the warehouse is built again from the same batches. */
export const again: Change = { action: null, batches: [], by: "test" };

/** Publishes a change in the builder's own process, as the program does. `onProgress` hears each step as it is done. */
export async function publish(
  store: StorePaths,
  change: Change,
  onProgress: (progress: Progress) => void = () => {},
  signal?: AbortSignal,
): Promise<Candidate> {
  const input: BuilderInput = { root: store.root, publish: true, change };
  const limits = { nice: 0, onProgress, ...(signal && { signal }) };
  return (await runChild<BuilderInput, BuilderOutput>(entry, input, limits)).candidate;
}

/**
 * Publishes a change and kills the builder `later_ms` after its `step`th step (0: after its start). Answers whether the
 * builder died of it, or had finished before.
 */
export async function publishAndKill(
  store: StorePaths,
  change: Change,
  step: number,
  later_ms: number,
): Promise<"killed" | "finished"> {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const killSoon = () => {
    timer ??= setTimeout(() => abort.abort(), later_ms);
  };
  if (step === 0) killSoon();
  let done = 0;
  const count = () => {
    done += 1;
    if (done === step) killSoon();
  };
  try {
    await publish(store, change, count, abort.signal);
    return "finished";
  } catch (error) {
    if (error instanceof ChildFailed && error.code === "child_died") return "killed";
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
