import { availableParallelism } from "node:os";
import type { Progress, Report } from "../process/progress.ts";
import { runChild } from "../process/runChild.ts";
import type { StorePaths } from "../store/paths.ts";
import { writeSettings } from "../store/settings.ts";
import { publishAside } from "../warehouse/builder.ts";
import type { DemoInput } from "./demo.process.ts";
import { DEMO_OFFICE } from "./demoOffice.ts";
import type { DemoDraft } from "./draftDemo.ts";

const ENTRY = new URL("./demo.process.ts", import.meta.url);
const MOST_WORKERS = 4;

/**
 * Fills an empty store with the demo bureau: files, a batch a year, one snapshot of them all. Child processes share the groups of
 * files, for most of the time goes into reading them. Rejects with `ChildFailed`; drafts made until then do not count, and are
 * taken up again by the next attempt.
 */
export async function importDemo(store: StorePaths, report: Report): Promise<void> {
  await writeSettings(store, DEMO_OFFICE);
  const drafts = await draftTogether(store, Math.min(MOST_WORKERS, availableParallelism()), report);
  const batches = drafts.toSorted((left, right) => left.order - right.order).map(({ batch }) => batch);
  await publishAside(store, { action: "accepted", batches, by: "demo" }, report);
}

async function draftTogether(store: StorePaths, workers: number, report: Report): Promise<DemoDraft[]> {
  const failure = new AbortController();
  const progress = new Map<number, Progress>();
  const work = Array.from({ length: workers }, (_, part) => {
    const onProgress = (own: Progress) => {
      progress.set(part, own);
      if (progress.size === workers) report(together([...progress.values()]));
    };
    const input = { root: store.root, share: { part, of: workers } };
    return runChild<DemoInput, DemoDraft[]>(ENTRY, input, { onProgress, signal: failure.signal });
  });
  try {
    return (await Promise.all(work)).flat();
  } catch (error) {
    failure.abort();
    throw error;
  }
}

function together(parts: readonly Progress[]): Progress {
  const sum = (value: (part: Progress) => number) => parts.reduce((total, part) => total + value(part), 0);
  return { stage: "demo", done: sum(({ done }) => done), total: sum(({ total }) => total ?? 0) };
}
