import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { draftImport } from "../intake/draftImport.ts";
import type { Report } from "../process/progress.ts";
import type { StorePaths } from "../store/paths.ts";
import type { DemoFile } from "./files/DemoFile.ts";
import { makeDemoFiles } from "./makeDemoFiles.ts";

/** The demo's own files were not read without errors: a fault of the program, not of the person. */
export class DemoRefused extends Error {
  readonly code = "demo_refused";
}

/** Makes the demo's files and drafts a batch of each group through the same intake as anybody's files; returns the batches' ids. */
export async function draftDemo(store: StorePaths, report: Report): Promise<string[]> {
  const folder = await mkdtemp(join(store.temporary, "demo-"));
  try {
    const ids: string[] = [];
    for (const files of groupsOf(makeDemoFiles(folder, report))) ids.push(await draftGroup(store, files, report));
    return ids;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function groupsOf(files: readonly DemoFile[]): DemoFile[][] {
  const groups = new Map<string, DemoFile[]>();
  for (const file of files) groups.set(file.group, [...(groups.get(file.group) ?? []), file]);
  return [...groups.values()];
}

async function draftGroup(store: StorePaths, files: readonly DemoFile[], report: Report): Promise<string> {
  const { title = "", author = "", options = { set: {}, unit: null } } = files[0] ?? {};
  const request = {
    ...options,
    files: files.map(({ file }) => file),
    map: {},
    encoding: null,
    sheet: null,
    title,
    author,
  };
  const { manifest, problems } = await draftImport(store, request, report);
  const error = problems.find(({ severity }) => severity === "error");
  if (error !== undefined) {
    throw new DemoRefused(
      `${error.file} ${error.sheet} ${error.cell}: ${error.rule} (${error.value}), and perhaps more.`,
    );
  }
  return manifest.id;
}
