import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { LIMITS } from "../../server/intake/read/limits.ts";
import { readXlsx } from "../../server/intake/xlsx/readXlsx.ts";
import { draftFiles } from "./draftFiles.ts";
import { generateWorkbook } from "./generateWorkbook.ts";
import { watchMemory } from "./watchMemory.ts";

/** One large workbook through intake, every check on, beside the bare reading of the same file into rows of text. */
export interface WorkbookTiming {
  readonly rows: number;
  readonly file_mb: number;
  readonly bare_seconds: number;
  /** The importer's process from its start to a finished draft. */
  readonly draft_seconds: number;
  /** How many times the bare reading the draft takes; the target is at most 3. */
  readonly ratio: number;
  readonly importer_mb: number | null;
}

/** Writes a workbook of `rows` by 20 below `folder`, reads it bare and drafts it, each three times for the best of them. */
export async function timeWorkbook(folder: string, rows: number): Promise<WorkbookTiming> {
  const path = join(folder, "workbook.xlsx");
  await generateWorkbook(path, rows);
  const bare_seconds = await best(async () => {
    mkdirSync(join(folder, "bare"), { recursive: true });
    const rowsPath = (sheet: number) => join(folder, "bare", `${sheet}.csv`);
    await readXlsx({ path, name: "workbook.xlsx" }, undefined, rowsPath, LIMITS, () => {});
  });
  const draft = async (turn: number) => {
    const { manifest } = await draftFiles([path], join(folder, `workbook-${turn}`), { kind: "self" });
    const { error } = manifest.problem_count;
    if (error > 0) throw new Error(`The generated workbook has ${error} errors.`);
  };
  const draft_seconds = await best(draft);
  const memory = watchMemory(process.pid);
  await draft(0);
  const importer_mb = memory.stop()["import.process.ts"] ?? null;
  const file_mb = statSync(path).size / 1_000_000;
  return { rows, file_mb, bare_seconds, draft_seconds, ratio: draft_seconds / bare_seconds, importer_mb };
}

async function best(work: (turn: number) => Promise<void>): Promise<number> {
  const seconds: number[] = [];
  for (const turn of [1, 2, 3]) {
    const began = performance.now();
    await work(turn);
    seconds.push((performance.now() - began) / 1000);
  }
  return Math.min(...seconds);
}
