import type { DuckDBConnection } from "@duckdb/node-api";
import { ratedRows, type StatedCounts } from "../check/statedCounts.ts";
import type { Reading } from "../convert/readings.ts";
import type { LoadedSheet } from "../convertSheet.ts";
import { columnLetters } from "../read/cellAddress.ts";
import { rowsSql } from "../read/rowsSql.ts";
import { isFormTitle } from "./findForms.ts";
import type { FormReading } from "./formReadings.ts";

/** Longer lists are exports of a system, not what a circular (评价结果通报) prints. */
const MOST_ROWS = 1_000;

const RATINGS = ["优", "良", "中", "差"];

/**
 * What was read from a list of evaluation results as a circular prints it: a title, a row a project, and the totals it states beside
 * those its rows come to. Null for all other sheets.
 */
export async function resultListReading(
  connection: DuckDBConnection,
  loaded: LoadedSheet,
  stated: StatedCounts | null,
): Promise<FormReading | null> {
  const { recognised } = loaded;
  const title = titleOf(loaded);
  const isList = recognised.fills.some(({ kind }) => kind === "evaluation") && title !== null;
  if (!isList || recognised.is_of_forms || recognised.sheet.lines || recognised.sheet.row_count > MOST_ROWS)
    return null;
  const { file, sheet } = recognised.sheet;
  const year = Number(recognised.facts.get("fiscal_year")?.value ?? Number.NaN);
  const nothing = Object.fromEntries(
    ["form_number", "period", "project_name", "project_code", "department", "unit"].map((field) => [field, null]),
  );
  return {
    file,
    sheet: sheet === "" ? null : sheet,
    range: await rangeOfList(connection, loaded, title.row),
    form_kind: "evaluation_result_list",
    layout: "circular_list",
    ...nothing,
    title: title.text,
    fiscal_year: Number.isNaN(year) ? null : year,
    amount_unit: unitOf(loaded),
    rows: await listRows(connection, loaded),
    ...(await totals(connection, loaded, stated)),
  };
}

/** The line above the header that says what the list is of. */
function titleOf({ recognised: { sheet, header } }: LoadedSheet): { row: number; text: string } | null {
  const above = sheet.head.filter(({ row }) => row < (header.rows[0] ?? 0));
  const lines = above.flatMap(({ row, cells }) => cells.map((cell) => ({ row, text: cell.trim() })));
  return lines.find(({ text }) => isFormTitle(text) && text.includes("结果")) ?? null;
}

async function rangeOfList(
  connection: DuckDBConnection,
  { table, recognised: { header } }: LoadedSheet,
  first: number,
): Promise<string> {
  const positions = header.headers.flatMap((each, index) => (each === null ? [] : [index + 1]));
  const result = await connection.runAndReadAll(`select max(source_row) from ${table} where role <> 'note'`);
  const last = result.getRowsJson()[0]?.[0] ?? first;
  return `${columnLetters(Math.min(...positions))}${first}:${columnLetters(Math.max(...positions))}${last}`;
}

function amountOf({ readings }: LoadedSheet): Reading | null {
  return readings.of("evaluation", "funds_covered");
}

/** Name of the unit of the amounts. */
function unitOf(loaded: LoadedSheet): string | null {
  const multiplier = loaded.recognised.multipliers.get(amountOf(loaded)?.position ?? 0);
  return loaded.lists.units.find((unit) => unit.multiplier === multiplier)?.names[0] ?? null;
}

/** SQL for a value as text. */
function textOf(reading: Reading | null): string {
  return reading === null ? "null" : `value_${reading.id}::varchar`;
}

/** SQL for an amount or a score as people write it, without zeros behind the point. */
function plain(value: string): string {
  return `case when contains(${value}, '.') then rtrim(rtrim(${value}, '0'), '.') else ${value} end`;
}

async function listRows(connection: DuckDBConnection, loaded: LoadedSheet): Promise<unknown[]> {
  const { table, readings, recognised } = loaded;
  const no = recognised.header.headers.findIndex((each) => /^(?:序号|编号|no\.?)$/i.test(each?.text.trim() ?? ""));
  const texts = {
    department: textOf(readings.identity("department_name")),
    project_name: textOf(readings.identity("project_name") ?? readings.identity("subject_name")),
    amount_yuan: plain(textOf(amountOf(loaded))),
    rating: textOf(readings.of("evaluation", "rating")),
    score: plain(textOf(readings.of("evaluation", "score"))),
  };
  const columns = Object.entries(texts).map(([name, sql]) => `${sql} as ${name}`);
  const result = await connection.runAndReadAll(`
    select source_row as "row", ${no < 0 ? "null" : `try_cast(c${no + 1} as integer)`} as "no", ${columns.join(", ")}
    from ${table} join ${rowsSql(recognised.sheet)} on c0 = source_row where role = 'data' order by source_row`);
  return result.getRowObjectsJson();
}

/** What the total row states and what the rows come to; a rating that the total row is silent about is null there. */
async function totals(connection: DuckDBConnection, loaded: LoadedSheet, stated: StatedCounts | null) {
  const { table, readings } = loaded;
  const amount = amountOf(loaded);
  const rating = readings.of("evaluation", "rating");
  const sumOf = (rows: string) =>
    amount === null ? "null" : plain(`(select sum(value_${amount.id})::varchar from ${table} where ${rows})`);
  const rated = RATINGS.map((each) => (rating === null ? "null" : ratedRows(table, `value_${rating.id}`, each)));
  const result =
    await connection.runAndReadAll(`select ${sumOf("role = 'data'")}, ${sumOf(`source_row = ${stated?.row ?? 0}`)},
    (select count(*)::integer from ${table} where role = 'data'), ${rated.join(", ")}`);
  const [listed, printed, count, ...ratings] = result.getRowsJson()[0] ?? [];
  const numberOf = (text: string | undefined) => (text === undefined ? null : Number(text));
  const statedOf = (each: string) => stated?.ratings.find(({ text }) => text.startsWith(each))?.count;
  return {
    control_total: stated && {
      row: stated.row,
      project_count: numberOf(stated.projects?.count),
      amount_yuan: printed,
      ratings: Object.fromEntries(RATINGS.map((each) => [each, numberOf(statedOf(each))])),
    },
    listed_total: {
      project_count: count,
      amount_yuan: listed,
      ratings: Object.fromEntries(RATINGS.map((each, index) => [each, ratings[index]])),
    },
  };
}
