import { serveChild } from "../process/serveChild.ts";
import { openStore } from "../store/paths.ts";
import { type DemoDraft, draftDemo } from "./draftDemo.ts";
import type { Share } from "./makeDemoFiles.ts";

/** For the child process: the store's folder and its share of the work. */
export interface DemoInput {
  readonly root: string;
  readonly share: Share;
}

serveChild<DemoInput, DemoDraft[]>(({ root, share }, report) => draftDemo(openStore(root), share, report));
