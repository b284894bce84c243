import { serveChild } from "../process/serveChild.ts";
import { openStore } from "../store/paths.ts";
import { draftDemo } from "./draftDemo.ts";

/** The store's folder for the child process. */
export interface DemoInput {
  readonly root: string;
}

serveChild<DemoInput, string[]>(({ root }, report) => draftDemo(openStore(root), report));
