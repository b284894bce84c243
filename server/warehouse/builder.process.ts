import { serveChild } from "../process/serveChild.ts";
import { openStore } from "../store/paths.ts";
import { currentSnapshot, snapshotPath } from "../store/snapshots.ts";
import type { BuilderInput, BuilderOutput } from "./builder.ts";
import { measureImpact } from "./impact.ts";
import { buildCandidate, publishChange } from "./publish.ts";

serveChild<BuilderInput, BuilderOutput>(async ({ root, change, publish }, report) => {
  const store = openStore(root);
  if (publish) return { candidate: await publishChange(store, change, report), impact: null };
  const candidate = await buildCandidate(store, change, report);
  const current = currentSnapshot(store);
  const impact = await measureImpact(current === null ? null : snapshotPath(store, current), candidate.path);
  return { candidate, impact };
});
