import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Form } from "./form.ts";
import { type FormRecords, formRecords, type SaidOfForms } from "./formRecords.ts";

/** What is said of all forms of an import, and where among its files theirs stands. */
export interface FormsWish {
  readonly said: SaidOfForms;
  /** Number of the file within the import, from 0: its forms are numbered after those of files before it. */
  readonly file_no: number;
}

/** A file of records of forms, taken apart, for the engine to read (see `createFormTables`). */
export interface FormsPart {
  readonly path: string;
  readonly form_count: number;
}

/** Forms in one part, so that a workbook of thousands is never in the engine at once. */
const OF_PART = 250;
/** No file has so many forms. */
const OF_FILE = 2 ** 32;

/** Writes the forms of a file below `folder` as lines of JSON, so that nobody has to hold all forms of an import in memory. */
export async function writeForms(
  forms: readonly Form[],
  { said, file_no }: FormsWish,
  folder: string,
): Promise<FormsPart[]> {
  const parts: FormsPart[] = [];
  for (let first = 0; first < forms.length; first += OF_PART) {
    const some = forms.slice(first, first + OF_PART);
    const path = join(folder, `forms-${first}.jsonl`);
    const lines = Readable.from(linesOf(some, file_no * OF_FILE + first + 1, said));
    await pipeline(lines, createWriteStream(path));
    parts.push({ path, form_count: some.length });
  }
  return parts;
}

/** A line for each record, with the name of its table before it. */
function* linesOf(forms: readonly Form[], firstId: number, said: SaidOfForms): Generator<string> {
  for (const [index, form] of forms.entries()) {
    const form_id = firstId + index;
    const records: FormRecords = formRecords(form, said);
    for (const [table, rows] of Object.entries(records) as [string, FormRecords[keyof FormRecords]][]) {
      const lines = rows.map((row) => `${JSON.stringify({ form_id, [table]: row })}\n`);
      if (lines.length > 0) yield lines.join("");
    }
  }
}
