import { type MarkedSource, writeMarked } from "../../exports/marked/writeMarked.ts";
import type { ReportedProblem } from "../../intake/importReport.ts";
import { serveChild } from "../../process/serveChild.ts";

/** What is to be marked, for the child process, and where the workbook goes. */
export interface MarkedInput extends MarkedSource {
  readonly problems: readonly ReportedProblem[];
  readonly output: string;
}

serveChild<MarkedInput, null>(async ({ problems, output, ...source }) => {
  await writeMarked(source, problems, output);
  return null;
});
