import { dirname, join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { literal } from "../../warehouse/sqlText.ts";
import type { Code } from "../lists.ts";
import { linesSql, rowsSql } from "../read/rowsSql.ts";
import type { RecognisedSheet } from "../recognise/recogniseSheet.ts";
import type { CellType } from "./cellForm.ts";
import { cellType } from "./cellType.ts";
import { fillMerges } from "./fillMerges.ts";
import { readCarefully } from "./readCarefully.ts";
import type { Reading } from "./readings.ts";
import { mayBeNoData, rowRole } from "./rowRole.ts";

interface TypedReading extends Reading {
  readonly type: CellType;
}

/**
 * Reads the rows of a sheet below its header into the relation `name`: `source_row`, `role` (see `rowRole`) and for each
 * reading its `value_<id>` and the rule its cell breaks `rule_<id>`. Most cells are plain; only rows that have any other keep
 * their text for a second, careful look, and lie in a table of their own. Returns the readings some cell of which breaks a
 * rule; for those `text_<id>` is the text of such a cell, shortened to 200 characters. Null where a line of a sheet of `Lines`
 * turns out to be no row of it.
 */
export async function loadSheet(
  connection: DuckDBConnection,
  name: string,
  recognised: RecognisedSheet,
  readings: readonly Reading[],
  codes: readonly Code[],
): Promise<readonly Reading[] | null> {
  const typed = readings.map((reading) => ({ ...reading, type: cellType(reading.form, codes) }));
  if (!(await loadPlain(connection, name, recognised, typed))) return null;
  const { isOdd, odd } = await oddReadings(connection, name, typed);
  const even = `select * exclude cells, 'data' as role from ${name}_plain`;
  if (!isOdd) {
    await createView(connection, name, even, readings);
    return [];
  }
  const role = rowRole(recognised, readings);
  await keepRows(connection, `${name}_odd`, carefulRows(name, role, typed, odd), recognised);
  const isEven = (reading: Reading) => !odd.some(({ id }) => id === reading.id);
  const both = `${even} where cells is null union all by name from ${name}_odd`;
  await createView(connection, name, both, readings.filter(isEven));
  return await brokenReadings(connection, name, odd);
}

/** Reads all rows into `<name>_plain`; false where the lines of a sheet of `Lines` are not its rows, of one width with text in each. */
async function loadPlain(
  connection: DuckDBConnection,
  name: string,
  recognised: RecognisedSheet,
  readings: readonly TypedReading[],
): Promise<boolean> {
  const { sheet, header } = recognised;
  const headerRow = header.rows.at(-1) ?? 0;
  if (sheet.lines === undefined) {
    const printed = `(from ${rowsSql(sheet)} where c0 > ${headerRow})`;
    const rows = await fillMerges(connection, name, recognised, readings, printed);
    const select = `select c0 as source_row, ${plainColumns(recognised, readings, rows)}`;
    await keepRows(connection, `${name}_row`, select, recognised);
    await connection.run(`drop table if exists ${name}_printed`);
    await connection.run(`create or replace temp view ${name}_plain as from ${name}_row`);
    return true;
  }
  const create = `create or replace temp table ${name}_line as
    select ${plainColumns(recognised, readings, linesSql(sheet, sheet.lines, headerRow))}`;
  const isRead = await connection.run(create).then(
    () => true,
    () => false,
  );
  if (!isRead) return false;
  await connection.run(`create or replace temp view ${name}_plain as
    select (rowid + ${headerRow + 1})::integer as source_row, * from ${name}_line`);
  const [rows, blank] = await numbers(
    connection,
    `select count(*), count(*) filter (trim(array_to_string(cells, '')) = '') from ${name}_line`,
  );
  return rows === sheet.row_count - headerRow && blank === 0;
}

/** Rows of a sheet are kept in memory; those of forms, which are thousands of files' in one, in a file beside their text. */
async function keepRows(
  connection: DuckDBConnection,
  name: string,
  select: string,
  { sheet, is_of_forms }: RecognisedSheet,
): Promise<void> {
  if (!is_of_forms) {
    await connection.run(`create or replace temp table ${name} as ${select}`);
    return;
  }
  const path = literal(join(dirname(sheet.rows_path), `${name}.parquet`));
  await connection.run(`copy (${select}) to ${path} (format parquet)`);
  await connection.run(`create or replace temp view ${name} as from read_parquet(${path})`);
}

/** `value_<id>` where the cell is plain, and the texts of all `cells` where any is not or the row may be no data. */
function plainColumns(recognised: RecognisedSheet, readings: readonly TypedReading[], rows: string): string {
  const values = readings.map(({ id, position, type }) => `${type.plain(`c${position}`)} as value_${id}`);
  const isOdd = readings.map(({ id, position }) => `(value_${id} is null and c${position} is not null)`);
  const looks = [...isOdd, mayBeNoData(recognised, readings)].join(" or ");
  const cells = Array.from({ length: recognised.sheet.column_count }, (_, index) => `c${index + 1}`).join(", ");
  return `${readings.map(({ id }) => `value_${id}, `).join("")}case when ${looks} then [${cells}] end as cells
    from (select *, ${values.join(",\n")} from ${rows})`;
}

async function oddReadings(
  connection: DuckDBConnection,
  name: string,
  readings: readonly TypedReading[],
): Promise<{ isOdd: boolean; odd: readonly TypedReading[] }> {
  const counts = readings.map(({ id, position }) => `count(cells[${position}]) filter (value_${id} is null)`);
  const [rows = 0, ...odd] = await numbers(
    connection,
    `select ${["count(*)", ...counts].join(", ")}
    from ${name}_plain where cells is not null`,
  );
  return { isOdd: rows > 0, odd: readings.filter((_, index) => (odd[index] ?? 0) > 0) };
}

function carefulRows(
  name: string,
  role: string,
  readings: readonly TypedReading[],
  odd: readonly TypedReading[],
): string {
  const cells = odd.map(
    ({ id, position }) => `case when value_${id} is null then cells[${position}] end as cell_${id}`,
  );
  const rows = `select ${["*", ...cells].join(", ")} from ${name}_plain where cells is not null`;
  const values = readings.map(({ id }) =>
    odd.some((reading) => reading.id === id)
      ? `coalesce(value_${id}, read_${id}) as value_${id}, rule_${id},
        case when rule_${id} is not null then left(cell_${id}, 200) end as text_${id}`
      : `value_${id}`,
  );
  const columns = ["source_row", `${role} as role`, ...values];
  return `select ${columns.join(",\n")} from (${readCarefully(rows, odd)})`;
}

/** The relation by its name, with a `rule_<id>` also for readings that break none. */
async function createView(
  connection: DuckDBConnection,
  name: string,
  rows: string,
  even: readonly Reading[],
): Promise<void> {
  const columns = ["*", ...even.map(({ id }) => `null::varchar as rule_${id}`)];
  await connection.run(`create or replace temp view ${name} as select ${columns.join(", ")} from (${rows})`);
}

async function brokenReadings(
  connection: DuckDBConnection,
  name: string,
  odd: readonly Reading[],
): Promise<readonly Reading[]> {
  if (odd.length === 0) return [];
  const counts = await numbers(
    connection,
    `select ${odd.map(({ id }) => `count(rule_${id})`).join(", ")}
    from ${name}_odd where role = 'data'`,
  );
  return odd.filter((_, index) => (counts[index] ?? 0) > 0);
}

async function numbers(connection: DuckDBConnection, sql: string): Promise<number[]> {
  return ((await connection.runAndReadAll(sql)).getRows()[0] ?? []).map(Number);
}
