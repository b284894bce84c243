import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { collectFiles } from "../../server/intake/collect/collectFiles.ts";
import { LIMITS } from "../../server/intake/read/limits.ts";
import { readFile } from "../../server/intake/read/readFile.ts";
import { draftFiles } from "./draftFiles.ts";
import { generateForms } from "./generateForms.ts";
import { watchMemory } from "./watchMemory.ts";

/** A zip of workbooks of one official form each through intake. */
export interface FormsTiming {
  readonly files: number;
  readonly zip_mb: number;
  readonly unpack_seconds: number;
  /** Bare reading of one workbook after the other into rows of text, for one of them. */
  readonly bare_ms: number;
  /** The importer's process from its start to its end. */
  readonly draft_seconds: number;
  /** The same for one file. */
  readonly draft_ms: number;
  readonly importer_mb: number | null;
}

/** Writes a zip of `count` forms below `folder`, reads them bare and drafts the zip. */
export async function timeForms(folder: string, count: number): Promise<FormsTiming> {
  const path = join(folder, "自评表.zip");
  await generateForms(path, count);
  const work = join(folder, "forms");
  mkdirSync(work, { recursive: true });
  const unpacking = performance.now();
  const { files } = await collectFiles([path], work, LIMITS);
  const reading = performance.now();
  for (const file of files) await readFile(file.path, { name: file.name }, work, () => {});
  const bare_ms = (performance.now() - reading) / count;
  const memory = watchMemory(process.pid);
  const began = performance.now();
  const { manifest } = await draftFiles([path], join(folder, "forms-drafted"), {});
  const draft_seconds = (performance.now() - began) / 1000;
  if (manifest.files.length !== count) throw new Error(`${manifest.files.length} of ${count} forms were read.`);
  return {
    files: count,
    zip_mb: statSync(path).size / 1_000_000,
    unpack_seconds: (reading - unpacking) / 1000,
    bare_ms,
    draft_seconds,
    draft_ms: (1000 * draft_seconds) / count,
    importer_mb: memory.stop()["import.process.ts"] ?? null,
  };
}
