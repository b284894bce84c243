import { mkdir } from "node:fs/promises";
import type { Report } from "../../process/progress.ts";
import type { SourceFile } from "../../store/manifest.ts";
import type { Form } from "../forms/form.ts";
import { formsAndTables } from "../forms/formsAndTables.ts";
import type { Problem } from "../problem.ts";
import { type ReadOptions, readFile } from "./readFile.ts";
import type { Sheet } from "./sheet.ts";

/** One file as text, under a name that is unique within its batch. */
export interface ReadFile {
  readonly path: string;
  readonly source: SourceFile;
  /** Its tables. */
  readonly sheets: readonly Sheet[];
  /** Its official forms. */
  readonly forms: readonly Form[];
  readonly problems: readonly Problem[];
}

/**
 * All that is done with one file before its sheets meet those of others, so that it can be done in a thread of its own. What it
 * writes goes to `folder`. Throws `UnreadableFile`.
 */
export async function readOne(
  path: string,
  name: string,
  options: ReadOptions,
  folder: string,
  report: Report,
): Promise<ReadFile> {
  await mkdir(folder, { recursive: true });
  const { sheets, ...file } = await readFile(path, { ...options, name }, folder, report);
  return { path, ...file, ...formsAndTables(sheets) };
}
