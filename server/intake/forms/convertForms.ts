import { appendFile, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Report } from "../../process/progress.ts";
import type { ImportRequest } from "../importRequest.ts";
import type { Lists } from "../lists.ts";
import { checkForms } from "./checkForms.ts";
import { FormSheets } from "./FormSheets.ts";
import { type FormReading, formReadings } from "./formReadings.ts";
import { createFormTables, dropFormTables } from "./formTables.ts";
import type { FormSheet } from "./recogniseRows.ts";
import type { FormsPart } from "./writeForms.ts";

/** The forms of an import, as sheets of rows for each record kind and as people look at them. */
export interface ConvertedForms {
  readonly sheets: readonly FormSheet[];
  /** The first `FORMS_SENT` of them. */
  readonly readings: readonly FormReading[];
}

/** More readings of forms than these are not sent between processes. */
export const FORMS_SENT = 200;

/** So many forms are in the engine at once: enough that its work on each is small, few enough that they are soon gone. */
const AT_ONCE = 500;

/** Checks the forms of an import, some at a time, and turns them into sheets. */
export async function convertForms(
  connection: DuckDBConnection,
  parts: readonly FormsPart[],
  lists: Lists,
  request: ImportRequest,
  workFolder: string,
  report: Report,
): Promise<ConvertedForms> {
  if (parts.length === 0) return { sheets: [], readings: [] };
  const sheets = new FormSheets(connection, workFolder);
  const readings: FormReading[] = [];
  const portions = portionsOf(parts);
  for (const [done, portion] of portions.entries()) {
    report({ stage: "convert", done, total: portions.length });
    await createFormTables(connection, await joined(portion, join(workFolder, "forms_of_some.jsonl")));
    await checkForms(connection, lists.severities);
    await sheets.add();
    const wanted = FORMS_SENT - readings.length;
    if (wanted > 0) readings.push(...(await formReadings(connection, wanted)));
  }
  await dropFormTables(connection);
  return { sheets: await sheets.finish(lists, request), readings };
}

/** Parts one behind the other in a file: the engine would keep room for each file it reads. */
async function joined(parts: readonly FormsPart[], path: string): Promise<string> {
  await rm(path, { force: true });
  for (const part of parts) await appendFile(path, await readFile(part.path));
  return path;
}

/** Parts that together have `AT_ONCE` forms or just above. */
function portionsOf(parts: readonly FormsPart[]): FormsPart[][] {
  const portions: FormsPart[][] = [];
  let count = AT_ONCE;
  for (const part of parts) {
    if (count >= AT_ONCE) {
      portions.push([]);
      count = 0;
    }
    portions.at(-1)?.push(part);
    count += part.form_count;
  }
  return portions;
}
