import type { DuckDBConnection } from "@duckdb/node-api";
import { addProblems } from "./check/problemTable.ts";
import type { FixedValue } from "./convert/fixedValues.ts";
import { loadSheet } from "./convert/loadSheet.ts";
import { collectReadings, type Reading, type Readings } from "./convert/readings.ts";
import type { Filling } from "./fill/filling.ts";
import { fillKind } from "./fill/fillKind.ts";
import { resolveDepartments } from "./identify/departments.ts";
import { createRowsView, departmentsOfSheet, identitySql } from "./identify/rowsView.ts";
import type { Lists } from "./lists.ts";
import type { KindFill } from "./recognise/chooseKinds.ts";
import type { RecognisedSheet } from "./recognise/recogniseSheet.ts";

/** A sheet whose cells have been read: its table and how each of its columns was read. */
export interface LoadedSheet {
  readonly table: string;
  readonly order: number;
  readonly recognised: RecognisedSheet;
  /** The lists it is read with. */
  readonly lists: Lists;
  readonly readings: Readings;
  /** The readings some cell of which breaks a rule. */
  readonly broken: readonly Reading[];
}

/** Reads all cells of a sheet and collects its departments. All sheets of an import are loaded before any is filled in. */
export async function loadRecognised(
  connection: DuckDBConnection,
  order: number,
  recognised: RecognisedSheet,
  lists: Lists,
  fixed: FixedValue,
): Promise<LoadedSheet> {
  const table = `sheet_${order}`;
  const readings = collectReadings(recognised, lists);
  const broken = await loadSheet(connection, table, recognised, readings.all, lists.codes);
  if (broken === null) return loadRecognised(connection, order, await numbered(connection, recognised), lists, fixed);
  const isDeclared = recognised.fills.every(({ kind }) => kind === "department");
  await departmentsOfSheet(connection, table, identitySql(recognised, readings, lists, fixed), { isDeclared });
  return { table, order, recognised, lists, readings, broken };
}

/** The sheet with its rows in a file of ours, once its lines have turned out not to be its rows. */
async function numbered(connection: DuckDBConnection, recognised: RecognisedSheet): Promise<RecognisedSheet> {
  const { file, lines } = recognised.sheet;
  if (lines === undefined) throw new Error(`The rows of ${file} are numbered already.`);
  const { sheet, problems } = await lines.number();
  await addProblems(
    connection,
    problems.map((problem) => ({ ...problem, file })),
  );
  return { ...recognised, sheet: { ...sheet, file } };
}

/** Settles of which department the rows of a loaded sheet are; projects are settled once all sheets have theirs. */
export async function settleSheet(
  connection: DuckDBConnection,
  { table, recognised, lists, readings }: LoadedSheet,
  fixed: FixedValue,
): Promise<void> {
  await resolveDepartments(connection, table);
  await createRowsView(connection, table, identitySql(recognised, readings, lists, fixed), recognised.scope);
}

/** Makes a view of each record kind that a settled sheet fills. */
export async function fillSheet(
  connection: DuckDBConnection,
  loaded: LoadedSheet,
  fixed: FixedValue,
): Promise<Filling[]> {
  const { recognised, lists } = loaded;
  const filling = (fill: KindFill): Filling => ({
    ...loaded,
    fill,
    columns: lists.columns.filter(({ kind }) => kind === fill.kind),
    fixed,
  });
  const fillings = recognised.fills.map(filling);
  for (const each of fillings) await fillKind(connection, each);
  return fillings;
}
