import type { Report } from "../process/progress.ts";
import { runChild } from "../process/runChild.ts";
import type { StorePaths } from "../store/paths.ts";
import { writeSettings } from "../store/settings.ts";
import { publishAside } from "../warehouse/builder.ts";
import type { DemoInput } from "./demo.process.ts";
import { DEMO_OFFICE } from "./demoOffice.ts";

const ENTRY = new URL("./demo.process.ts", import.meta.url);

/**
 * Fills an empty store with the demo bureau: files, a batch a year, one snapshot of them all. The work is done in child
 * processes. Rejects with `ChildFailed`; what was drafted until then does not count.
 */
export async function importDemo(store: StorePaths, report: Report): Promise<void> {
  await writeSettings(store, DEMO_OFFICE);
  const batches = await runChild<DemoInput, string[]>(ENTRY, { root: store.root }, { onProgress: report });
  await publishAside(store, { action: "accepted", batches, by: "demo" }, report);
}
