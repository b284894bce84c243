import { rmSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { discardDraft, listBatches } from "../store/batches.ts";
import type { StorePaths } from "../store/paths.ts";
import { removeDatabase } from "../warehouse/buildWarehouse.ts";
import type { SessionRecord } from "./SessionRecord.ts";

/** Throws away whatever a session has drafted and built, also what its killed processes have left half done. */
export async function discardDrafts(store: StorePaths, { session, candidate, folder }: SessionRecord): Promise<void> {
  for (const { id, state, import_id } of listBatches(store)) {
    if (state === "draft" && import_id === session.id) discardDraft(store, id);
  }
  if (candidate !== null) removeDatabase(candidate.path);
  rmSync(join(folder, "problems.parquet"), { force: true });
  for (const name of await readdir(store.temporary)) {
    if (name.startsWith(`import-${session.id}-`))
      await rm(join(store.temporary, name), { recursive: true, force: true });
  }
}
