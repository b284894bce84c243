import { statSync } from "node:fs";
import { join } from "node:path";
import { ended, startJixiao } from "../faults/runJixiao.ts";
import { draftFiles } from "./draftFiles.ts";
import { generateCsv } from "./generateCsv.ts";
import { timeRead } from "./timeRead.ts";
import { watchMemory } from "./watchMemory.ts";

/** One file through intake, every check on, beside a bare `read_csv` of the same file into a typed table: a process each. */
export interface ImportTiming {
  readonly rows: number;
  readonly file_mb: number;
  /** Bare reading from the start of its process, and of that the statement alone. */
  readonly bare_seconds: number;
  readonly statement_seconds: number;
  /** The importer's process from its start to a finished draft: reading, recognising, checking, Parquet. */
  readonly draft_seconds: number;
  /** Speed of the draft as a share of the bare reading's, process for process; the target is at least 0.5. */
  readonly speed: number;
  /** The same against the statement alone, in a process that is already warm. */
  readonly statement_speed: number;
  /** The whole command as a person waits for it: draft, impact, build, publication. */
  readonly command_seconds: number;
  readonly importer_mb: number | null;
}

/** Writes a file of `rows` project-years below `folder`, drafts it, and imports it with the command line into an empty store. */
export async function timeImport(folder: string, rows: number): Promise<ImportTiming> {
  const path = join(folder, "export.csv");
  await generateCsv(path, rows);
  const bare = await timeRead(path, folder);
  const { draft_seconds, importer_mb } = await timeDraft(path, join(folder, "drafted"));
  const command = startJixiao("import", path, "--set", "kind=self", "--json", "--store", join(folder, "imported"));
  const { code, stdout, stderr, milliseconds } = await ended(command);
  if (code !== 0) throw new Error(`jixiao import ends with ${code}: ${stderr}${stdout.slice(0, 2_000)}`);
  return {
    rows,
    file_mb: statSync(path).size / 1_000_000,
    bare_seconds: bare.process,
    statement_seconds: bare.statement,
    draft_seconds,
    speed: bare.process / draft_seconds,
    statement_speed: bare.statement / draft_seconds,
    command_seconds: milliseconds / 1000,
    importer_mb,
  };
}

/** Drafts three times against the clock and takes the best, as bare reading does; then once more with its memory watched. */
async function timeDraft(path: string, root: string): Promise<Pick<ImportTiming, "draft_seconds" | "importer_mb">> {
  const seconds: number[] = [];
  for (const turn of [1, 2, 3]) {
    const began = performance.now();
    await draft(path, `${root}-${turn}`);
    seconds.push((performance.now() - began) / 1000);
  }
  const memory = watchMemory(process.pid);
  await draft(path, root);
  return { draft_seconds: Math.min(...seconds), importer_mb: memory.stop()["import.process.ts"] ?? null };
}

async function draft(path: string, root: string): Promise<void> {
  const { manifest } = await draftFiles([path], root, { kind: "self" });
  if (manifest.problem_count.error > 0)
    throw new Error(`The generated file has ${manifest.problem_count.error} errors.`);
}
