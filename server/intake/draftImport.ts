import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Report } from "../process/progress.ts";
import type { Manifest } from "../store/manifest.ts";
import type { StorePaths } from "../store/paths.ts";
import { literal } from "../warehouse/sqlText.ts";
import { convertSheets } from "./convertSheets.ts";
import { type DraftOutcome, PROBLEMS_SENT } from "./importReport.ts";
import type { ImportRequest } from "./importRequest.ts";
import { batchesByFile, importOptions } from "./knownFiles.ts";
import { type Lists, loadLists } from "./lists.ts";
import { type Problem, sheetProblem } from "./problem.ts";
import { readFiles } from "./read/readFiles.ts";
import type { ReadFile } from "./read/readOne.ts";
import { recogniseFiles } from "./recognise/recogniseFiles.ts";
import type { RecognisedSheet } from "./recognise/recogniseSheet.ts";
import { formSheetReports, type SheetReport, sheetReport, unfilledReport } from "./sheetReport.ts";
import { draftManifest, writeDraft } from "./writeDraft.ts";

/**
 * Reads files, recognises and converts what they hold, and writes a draft batch: typed rows of every record kind they fill,
 * their problems and the files themselves. Writes nothing where the files are known or where no sense can be made of them
 * (no record kind, a money column without unit, no rows). Throws `UnreadableFile` and `WrongRequest`.
 */
export async function draftImport(store: StorePaths, request: ImportRequest, report: Report): Promise<DraftOutcome> {
  const workFolder = await mkdtemp(join(store.temporary, `import-${request.import_id ?? ""}-`));
  try {
    const read = await readFiles(request, workFolder, report);
    const { files, known, batch } = withoutKnown(store, read.files, request);
    const problems = [...read.problems, ...known];
    if (files.length === 0 && batch !== null) {
      return { manifest: batch, sheets: [], problems, forms: [], is_known: true, is_stopped: false };
    }
    return await withEngine(workFolder, (connection) =>
      draft(connection, store, request, files, problems, workFolder, report),
    );
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
}

async function draft(
  connection: DuckDBConnection,
  store: StorePaths,
  request: ImportRequest,
  files: readonly ReadFile[],
  known: readonly Problem[],
  workFolder: string,
  report: Report,
): Promise<DraftOutcome> {
  const lists = loadLists(store);
  const { sheets, unfilled, problems } = recogniseFiles(store, files, lists, request);
  const forms = files.flatMap((file) => file.form_parts);
  const found = [...known, ...files.flatMap((file) => file.problems), ...problems];
  const others = [...files.flatMap(formSheetReports), ...unfilled.map(unfilledReport)];
  const isHopeless =
    (sheets.length === 0 && forms.length === 0) || problems.some(({ rule }) => rule === "unit_unknown");
  if (isHopeless) return stopped(request, files, [...reports(sheets, lists), ...others], found);
  const content = { sheets, forms, problems: found };
  const converted = await convertSheets(connection, store, request, content, lists, workFolder, report);
  const tables = converted.loaded.map(({ recognised }) => recognised).filter(({ is_of_forms }) => !is_of_forms);
  const seen = [...reports(tables, lists), ...others];
  if (converted.kinds.every(({ count }) => count.read === 0)) return stopped(request, files, seen, converted.problems);
  report({ stage: "write", done: 0, total: null });
  const manifest = await writeDraft(connection, store, request, files, converted);
  const { problems: sent, form_readings } = converted;
  return { manifest, sheets: seen, problems: sent, forms: form_readings, is_known: false, is_stopped: false };
}

/** Files that a batch already has are left out, each with a warning. */
function withoutKnown(
  store: StorePaths,
  read: readonly ReadFile[],
  request: ImportRequest,
): { files: ReadFile[]; known: Problem[]; batch: Manifest | null } {
  const batches = batchesByFile(store, importOptions(request));
  const files = new Map<string, ReadFile>();
  const known: Problem[] = [];
  let batch: Manifest | null = null;
  for (const file of read) {
    const { sha256 } = file.source;
    const earlier = batches.get(sha256);
    const twin = files.get(sha256);
    if (!earlier && !twin) files.set(sha256, file);
    else {
      batch = earlier ?? batch;
      const value = earlier?.id ?? twin?.source.name ?? "";
      known.push({ ...sheetProblem({ file: file.source.name, sheet: "" }, "already_imported", "warning"), value });
    }
  }
  return { files: [...files.values()], known, batch };
}

function reports(sheets: readonly RecognisedSheet[], lists: Lists): SheetReport[] {
  return sheets.map((sheet) => sheetReport(sheet, lists));
}

function stopped(
  request: ImportRequest,
  files: readonly ReadFile[],
  sheets: readonly SheetReport[],
  problems: readonly Problem[],
): DraftOutcome {
  const count = (wanted: Problem["severity"]) => problems.filter(({ severity }) => severity === wanted).length;
  const counts = { error: count("error"), warning: count("warning"), info: count("info") };
  return {
    manifest: draftManifest("", new Date(), request, files, counts),
    sheets,
    problems: problems.toSorted((a, b) => a.severity.localeCompare(b.severity)).slice(0, PROBLEMS_SENT),
    forms: [],
    is_known: false,
    is_stopped: true,
  };
}

/** An engine of its own that spills into the work folder. */
async function withEngine<Result>(
  workFolder: string,
  work: (connection: DuckDBConnection) => Promise<Result>,
): Promise<Result> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    await connection.run(`set temp_directory = ${literal(join(workFolder, "spill"))}`);
    await connection.run("set memory_limit = '2GB'");
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
