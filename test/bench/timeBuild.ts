import { statSync } from "node:fs";
import { runChild } from "../../server/process/runChild.ts";
import type { StorePaths } from "../../server/store/paths.ts";
import { snapshotPath } from "../../server/store/snapshots.ts";
import type { BuilderInput, BuilderOutput } from "../../server/warehouse/builder.ts";
import { watchMemory } from "./watchMemory.ts";

/** One build of a whole warehouse from its batches to the published file. */
export interface BuildTiming {
  readonly seconds: number;
  readonly snapshot_mb: number;
  readonly builder_mb: number | null;
  /** The five slowest steps, in seconds. */
  readonly slowest: Readonly<Record<string, number>>;
}

const builder = new URL("../../server/warehouse/builder.process.ts", import.meta.url);

/** Builds and publishes the store's warehouse in the builder's own process, at normal priority. */
export async function timeBuild(store: StorePaths): Promise<BuildTiming> {
  const memory = watchMemory(process.pid);
  const began = performance.now();
  const steps: Record<string, number> = {};
  let last = began;
  const input: BuilderInput = { root: store.root, publish: true, change: { action: null, batches: [], by: "bench" } };
  const { candidate } = await runChild<BuilderInput, BuilderOutput>(builder, input, {
    nice: 0,
    onProgress: ({ stage }) => {
      const now = performance.now();
      steps[stage] = (steps[stage] ?? 0) + (now - last) / 1000;
      last = now;
    },
  });
  const seconds = (performance.now() - began) / 1000;
  const slowest = Object.entries(steps).sort(([, a], [, b]) => b - a);
  return {
    seconds,
    snapshot_mb: statSync(snapshotPath(store, candidate.id)).size / 1_000_000,
    builder_mb: memory.stop()["builder.process.ts"] ?? null,
    slowest: Object.fromEntries(slowest.slice(0, 5)),
  };
}
