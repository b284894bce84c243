import { mkdtemp, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ReportedProblem } from "../../intake/importReport.ts";
import { addResultSheet } from "./addResultSheet.ts";
import { convertedWorkbook, OTHER_WORKBOOKS } from "./convertedWorkbook.ts";
import { dropMacros } from "./dropMacros.ts";
import { findingOf } from "./finding.ts";
import { markSheets } from "./markSheets.ts";
import { type OfficeParts, partText, readParts, writeParts } from "./officeParts.ts";
import { PLAIN_SHEET } from "./plainParts.ts";
import { plainWorkbook } from "./plainWorkbook.ts";
import { resultSheet } from "./resultSheet.ts";
import { StyleSheet } from "./StyleSheet.ts";
import { stylesPart } from "./stylesPart.ts";
import { workbookSheets } from "./workbookSheets.ts";
import { namespaceOf, rootOf } from "./xmlElements.ts";

/** A file as it was imported. */
export interface MarkedSource {
  readonly path: string;
  /** Name by which problems speak of it. */
  readonly file: string;
  readonly format: string;
  readonly encoding: string | null;
}

/**
 * Writes the file as a workbook (.xlsx) whose problem cells are coloured and commented, with a list of all problems behind
 * its sheets, to be sent back to whoever has to mend it. A workbook keeps everything else it has, byte for byte where nothing
 * had to change; macros are left out. Files of other formats become a workbook of their rows. Formulas are never calculated.
 */
export async function writeMarked(
  source: MarkedSource,
  problems: readonly ReportedProblem[],
  output: string,
): Promise<void> {
  const workFolder = await mkdtemp(join(dirname(output), "marked-"));
  try {
    const own = problems.filter(({ file }) => file === source.file);
    const parts = await readAsWorkbook(source, own, workFolder);
    mark(parts, isPlain(source.format) ? own.map(onPlainSheet) : own);
    await writeParts(parts, output);
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
}

function isPlain(format: string): boolean {
  return format !== "xlsx" && !OTHER_WORKBOOKS.has(format);
}

/** The rows of a file without sheets stand on one that has a name. */
function onPlainSheet(problem: ReportedProblem): ReportedProblem {
  return { ...problem, sheet: problem.sheet || PLAIN_SHEET };
}

async function readAsWorkbook(
  { path, file, format, encoding }: MarkedSource,
  problems: readonly ReportedProblem[],
  workFolder: string,
): Promise<OfficeParts> {
  if (format === "xlsx") return readParts(path, file);
  const container = OTHER_WORKBOOKS.get(format);
  if (container !== undefined) return convertedWorkbook(path, container, encoding, workFolder);
  const rows = new Set(problems.flatMap(({ row }) => row ?? []));
  return plainWorkbook({ path, encoding }, rows, workFolder);
}

function mark(parts: OfficeParts, problems: readonly ReportedProblem[]): void {
  dropMacros(parts);
  const book = workbookSheets(parts);
  const stylesPath = stylesPart(parts, book);
  const styles = new StyleSheet(partText(parts, stylesPath));
  const findings = problems.map(findingOf);
  markSheets(parts, book, findings, styles);
  const namespace = namespaceOf(rootOf(partText(parts, book.workbook))) ?? "";
  addResultSheet(parts, book, resultSheet(findings, styles, namespace));
  parts.set(stylesPath, styles.toXml());
}
