import { mkdir } from "node:fs/promises";
import type { Report } from "../../process/progress.ts";
import type { SourceFile } from "../../store/manifest.ts";
import type { FormOnSheet } from "../forms/form.ts";
import { formsAndTables } from "../forms/formsAndTables.ts";
import { type FormsPart, type FormsWish, writeForms } from "../forms/writeForms.ts";
import type { Problem } from "../problem.ts";
import { type ReadOptions, readFile } from "./readFile.ts";
import type { Sheet } from "./sheet.ts";

/** One file to read, under a name that is unique within its batch; what is written goes to `folder`. */
export interface ReadTask {
  readonly path: string;
  readonly name: string;
  readonly options: ReadOptions;
  readonly folder: string;
  readonly forms: FormsWish;
}

/** One file as text. */
export interface ReadFile {
  readonly path: string;
  readonly source: SourceFile;
  /** Its tables. */
  readonly sheets: readonly Sheet[];
  /** Which of its sheets hold official forms … */
  readonly forms: readonly FormOnSheet[];
  /** … and where what is in them was written, in their order. */
  readonly form_parts: readonly FormsPart[];
  readonly problems: readonly Problem[];
}

/**
 * All that is done with one file before its sheets meet those of others, so that it can be done in a thread of its own. Throws
 * `UnreadableFile`.
 */
export async function readOne({ path, name, options, folder, forms }: ReadTask, report: Report): Promise<ReadFile> {
  await mkdir(folder, { recursive: true });
  const { sheets, ...file } = await readFile(path, { ...options, name }, folder, report);
  const found = formsAndTables(sheets);
  return {
    path,
    ...file,
    sheets: found.sheets,
    forms: onSheets(found.forms),
    form_parts: await writeForms(found.forms, forms, folder),
  };
}

/** Each kind of form on a sheet once, in the order of the sheets. */
function onSheets(forms: readonly FormOnSheet[]): FormOnSheet[] {
  const seen = new Map(forms.map(({ sheet, kind }) => [JSON.stringify([sheet, kind]), { sheet, kind }]));
  return [...seen.values()];
}
