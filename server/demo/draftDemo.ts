import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { draftImport } from "../intake/draftImport.ts";
import type { Report } from "../process/progress.ts";
import type { StorePaths } from "../store/paths.ts";
import type { DemoFile } from "./files/DemoFile.ts";
import { makeDemoFiles, type Share } from "./makeDemoFiles.ts";

/** A batch that was drafted, and its place among all of the demo's batches. */
export interface DemoDraft {
  readonly order: number;
  readonly batch: string;
}

/** The demo's own files were not read without errors: a fault of the program, not of the person. */
export class DemoRefused extends Error {
  readonly code = "demo_refused";
}

/**
 * Makes a share of the demo's files and drafts a batch of each group, through the same intake as anybody's files. Progress counts
 * every file twice: made, and read. Throws `DemoRefused`.
 */
export async function draftDemo(store: StorePaths, share: Share, report: Report): Promise<DemoDraft[]> {
  const folder = await mkdtemp(join(store.temporary, "demo-"));
  try {
    const files = makeDemoFiles(
      folder,
      ({ done, total }) => report({ stage: "demo", done, total: total && 2 * total }),
      share,
    );
    const drafts: DemoDraft[] = [];
    let done = files.length;
    for (const members of groupsOf(files)) {
      const order = share.part + drafts.length * share.of;
      drafts.push({ order, batch: await draftGroup(store, members) });
      done += members.length;
      report({ stage: "demo", done, total: 2 * files.length });
    }
    return drafts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function groupsOf(files: readonly DemoFile[]): DemoFile[][] {
  const groups = new Map<string, DemoFile[]>();
  for (const file of files) groups.set(file.group, [...(groups.get(file.group) ?? []), file]);
  return [...groups.values()];
}

async function draftGroup(store: StorePaths, files: readonly DemoFile[]): Promise<string> {
  const { title = "", author = "", options = { set: {}, unit: null } } = files[0] ?? {};
  const paths = [...new Set(files.map(({ source }) => source))];
  const request = { ...options, files: paths, map: {}, encoding: null, sheet: null, title, author };
  const { manifest, problems } = await draftImport(store, request, () => undefined);
  const error = problems.find(({ severity }) => severity === "error");
  if (error !== undefined) {
    throw new DemoRefused(
      `${error.file} ${error.sheet} ${error.cell}: ${error.rule} (${error.value}), and perhaps more.`,
    );
  }
  return manifest.id;
}
