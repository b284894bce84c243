import { rmSync } from "node:fs";
import { labelCurrency } from "../intake/labelCurrency.ts";
import { rememberMappings } from "../intake/recognise/rememberedMappings.ts";
import type { Progress } from "../process/progress.ts";
import { readBatch } from "../store/batches.ts";
import type { StorePaths } from "../store/paths.ts";
import { publishAside } from "../warehouse/builder.ts";
import { buildStage } from "./buildStage.ts";
import { requestOf } from "./draftSession.ts";
import { acceptanceOf } from "./measureSession.ts";
import type { SessionRecord } from "./SessionRecord.ts";

/** Makes the draft of a session count and publishes. Rejects with `ChildFailed`; the batch then says whether it counts. */
export async function acceptSession(
  store: StorePaths,
  record: SessionRecord,
  by: string,
  signal: AbortSignal,
): Promise<void> {
  const change = { ...acceptanceOf(record), by };
  await labelCurrency(store, requestOf(record));
  const report = (progress: Progress) => record.report(buildStage(progress));
  const { id } = await publishAside(store, change, report, signal);
  await rememberMappings(store, readBatch(store, change.batches[0] ?? ""));
  // The batch has the files.
  rmSync(record.upload, { recursive: true, force: true });
  await record.change(
    { state: "accepted", progress: null, snapshot: id, is_outdated: false, error: null },
    { candidate: null },
  );
}
