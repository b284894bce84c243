import { dirname } from "node:path";
import { type MarkedSource, writeMarked } from "../../exports/marked/writeMarked.ts";
import type { ReportedProblem } from "../../intake/importReport.ts";
import { serveChild } from "../../process/serveChild.ts";
import { locateSource, type SourcePlace } from "./locateSource.ts";

/** What is to be marked, for the child process, and where the workbook goes. */
export interface MarkedInput extends SourcePlace, Omit<MarkedSource, "path"> {
  readonly problems: readonly ReportedProblem[];
  readonly output: string;
}

serveChild<MarkedInput, null>(async ({ problems, output, ...source }) => {
  await locateSource(source, dirname(output), (path) => writeMarked({ ...source, path }, problems, output));
  return null;
});
