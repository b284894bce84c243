import { readFileSync } from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Report } from "../process/progress.ts";
import type { ControlTotal } from "../store/manifest.ts";
import type { StorePaths } from "../store/paths.ts";
import { loadNameMacros } from "../warehouse/nameMacros.ts";
import { controlCounts } from "./check/controlCounts.ts";
import { type CheckedTotal, controlProblems, controlTotals } from "./check/controlTotals.ts";
import { addMergedAmounts } from "./check/mergedAmounts.ts";
import { addCellProblems, addProblems, createProblemTable, readProblems } from "./check/problemTable.ts";
import { repeatedKeys } from "./check/repeatedKeys.ts";
import { addRowProblems } from "./check/rowProblems.ts";
import { statedCounts } from "./check/statedCounts.ts";
import { type FixedValue, fixedValues } from "./convert/fixedValues.ts";
import { fillSheet, type LoadedSheet, loadRecognised, settleSheet } from "./convertSheet.ts";
import type { Filling } from "./fill/filling.ts";
import { type KindRows, kindRows } from "./fill/kindRows.ts";
import { convertForms, FORMS_SENT } from "./forms/convertForms.ts";
import type { FormReading } from "./forms/formReadings.ts";
import { placeFormProblems } from "./forms/placeFormProblems.ts";
import type { FormSheet } from "./forms/recogniseRows.ts";
import { resultListReading } from "./forms/resultList.ts";
import type { FormsPart } from "./forms/writeForms.ts";
import { loadKnownDepartments } from "./identify/departments.ts";
import { settleProjects } from "./identify/projects.ts";
import { PROBLEMS_SENT } from "./importReport.ts";
import type { ImportRequest } from "./importRequest.ts";
import type { Lists } from "./lists.ts";
import { type Problem, sheetProblem } from "./problem.ts";
import type { RecognisedSheet } from "./recognise/recogniseSheet.ts";
import type { Fact } from "./recognise/sheetFacts.ts";
import { unitGiven } from "./recognise/units.ts";
/** All sheets of an import as rows of record kinds, still in the engine: `problem` is the table of its problems. */
export interface Converted {
  readonly loaded: readonly LoadedSheet[];
  readonly kinds: readonly KindRows[];
  readonly control_totals: readonly ControlTotal[];
  /** Errors first, at most `PROBLEMS_SENT`. */
  readonly problems: readonly Problem[];
  readonly form_readings: readonly FormReading[];
}

/** What the files of an import hold: tables and official forms, and what is wrong with them so far. */
export interface Content {
  readonly sheets: readonly RecognisedSheet[];
  readonly forms: readonly FormsPart[];
  readonly problems: readonly Problem[];
}

/** Reads all cells, settles departments and projects across all sheets, fills the record kinds and checks totals and keys. */
export async function convertSheets(
  connection: DuckDBConnection,
  store: StorePaths,
  request: ImportRequest,
  content: Content,
  lists: Lists,
  workFolder: string,
  report: Report,
): Promise<Converted> {
  await loadNameMacros(connection);
  await connection.run(readFileSync(new URL("convert/macros.sql", import.meta.url), "utf8"));
  await createProblemTable(connection);
  await addProblems(connection, content.problems);
  await loadKnownDepartments(connection, store);
  const forms = await convertForms(connection, content.forms, lists, request, workFolder, report);
  const tables = [...content.sheets.map((recognised) => ({ recognised, lists })), ...forms.sheets];
  const sheets = tables.map(({ recognised }) => recognised);
  const unit = request.unit === null ? null : unitGiven(lists.units, request.unit);
  const fixed = await fixedValues(connection, lists, factsOf(sheets), unit);
  const loaded = await loadAll(connection, tables, fixed, report);
  for (const sheet of loaded) await settleSheet(connection, sheet, fixed);
  const named = await settleProjects(
    connection,
    store,
    loaded.map(({ table }) => table),
  );
  const checked: CheckedSheet[] = [];
  for (const sheet of loaded) checked.push(await checkSheet(connection, sheet, fixed, named));
  const totals = checked.flatMap((sheet) => sheet.totals);
  const short = checked.flatMap((sheet) => sheet.short);
  const fillings = checked.flatMap((sheet) => sheet.fillings);
  const kinds = await countKinds(connection, store, lists, fillings, report);
  await addProblems(connection, [
    ...short,
    ...controlProblems(totals, short),
    ...(await repeatedKeys(connection, kinds)),
  ]);
  for (const sheet of loaded) await addProblems(connection, await emptySheet(connection, sheet));
  if (content.forms.length > 0) await placeFormProblems(connection);
  const control_totals = totals.map(({ total }) => total);
  const problems = await readProblems(connection, "problem", PROBLEMS_SENT);
  const resultLists = checked.flatMap(({ list }) => (list === null ? [] : [list]));
  const form_readings = [...forms.readings, ...resultLists].slice(0, FORMS_SENT);
  return { loaded, kinds, control_totals, problems, form_readings };
}

/** What a sheet fills, the totals it prints, and its rows that are missing by what it says itself. */
interface CheckedSheet {
  readonly fillings: readonly Filling[];
  readonly totals: readonly CheckedTotal[];
  readonly short: readonly Problem[];
  readonly list: FormReading | null;
}

async function checkSheet(
  connection: DuckDBConnection,
  sheet: LoadedSheet,
  fixed: FixedValue,
  named: ReadonlySet<string>,
): Promise<CheckedSheet> {
  const fillings = await fillSheet(connection, sheet, fixed);
  for (const reading of sheet.broken) await addCellProblems(connection, sheet, reading);
  await addMergedAmounts(connection, sheet);
  await addRowProblems(connection, fillings, named);
  const totals = await controlTotals(connection, sheet.table, sheet.recognised.sheet, sheet.readings.all);
  const stated = await statedCounts(connection, sheet);
  const short = await controlCounts(connection, sheet, stated);
  return { fillings, totals, short, list: await resultListReading(connection, sheet, stated) };
}

/** Values that are given once, by column: those of the person and those each sheet says itself. */
function factsOf(sheets: readonly RecognisedSheet[]): Map<string, Fact[]> {
  const facts = new Map<string, Fact[]>();
  for (const [column, fact] of sheets.flatMap(({ given, facts: found }) => [...given, ...found])) {
    facts.set(column, [...(facts.get(column) ?? []), fact]);
  }
  return facts;
}

async function loadAll(
  connection: DuckDBConnection,
  sheets: readonly FormSheet[],
  fixed: FixedValue,
  report: Report,
): Promise<LoadedSheet[]> {
  const loaded: LoadedSheet[] = [];
  for (const [order, { recognised, lists }] of sheets.entries()) {
    report({ stage: "convert", done: order, total: sheets.length });
    loaded.push(await loadRecognised(connection, order, recognised, lists, fixed));
  }
  report({ stage: "convert", done: sheets.length, total: sheets.length });
  return loaded;
}

async function countKinds(
  connection: DuckDBConnection,
  store: StorePaths,
  lists: Lists,
  fillings: readonly Filling[],
  report: Report,
): Promise<KindRows[]> {
  const kinds: KindRows[] = [];
  const filled = lists.kinds.filter(({ kind }) => fillings.some(({ fill }) => fill.kind === kind));
  for (const [done, kind] of filled.entries()) {
    report({ stage: "check", done, total: filled.length });
    const own = fillings.filter(({ fill }) => fill.kind === kind.kind);
    kinds.push(await kindRows(connection, store, kind, own, kinds));
  }
  return kinds;
}

async function emptySheet(connection: DuckDBConnection, { table, recognised }: LoadedSheet): Promise<Problem[]> {
  const result = await connection.runAndReadAll(`select exists (from ${table} where role = 'data')`);
  return result.getRows()[0]?.[0] === true ? [] : [sheetProblem(recognised.sheet, "no_rows", "error")];
}
