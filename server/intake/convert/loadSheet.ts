import type { DuckDBConnection } from "@duckdb/node-api";
import { literal } from "../../warehouse/sqlText.ts";
import type { Code } from "../lists.ts";
import type { RecognisedSheet } from "../recognise/recogniseSheet.ts";
import type { CellType } from "./cellForm.ts";
import { cellType } from "./cellType.ts";
import { readCarefully } from "./readCarefully.ts";
import type { Reading } from "./readings.ts";
import { mayBeNoData, rowRole } from "./rowRole.ts";

interface TypedReading extends Reading {
  readonly type: CellType;
}

/**
 * Reads the rows of a sheet below its header into the relation `name`: `source_row`, `role` (see `rowRole`) and for each
 * reading its `value_<id>` and the rule its cell breaks `rule_<id>`. Most cells are plain; only rows that have any other keep
 * their text for a second, careful look. Returns the readings some cell of which breaks a rule; for those `text_<id>` is the
 * text of such a cell, shortened to 200 characters.
 */
export async function loadSheet(
  connection: DuckDBConnection,
  name: string,
  recognised: RecognisedSheet,
  readings: readonly Reading[],
  codes: readonly Code[],
): Promise<readonly Reading[]> {
  const typed = readings.map((reading) => ({ ...reading, type: cellType(reading.form, codes) }));
  await connection.run(`create or replace temp table ${name}_plain as ${plainRows(recognised, typed)}`);
  const { isOdd, odd } = await oddReadings(connection, name, typed);
  if (!isOdd) {
    await createView(connection, name, `select *, 'data' as role from ${name}_plain`, readings);
    return [];
  }
  const role = rowRole(recognised, readings);
  await connection.run(`create or replace temp table ${name}_read as ${carefulRows(name, role, typed, odd)}`);
  await connection.run(`drop table ${name}_plain`);
  const isEven = (reading: Reading) => !odd.some(({ id }) => id === reading.id);
  await createView(connection, name, `from ${name}_read`, readings.filter(isEven));
  return await brokenReadings(connection, name, odd);
}

/** `value_<id>` where the cell is plain, and the texts of all `cells` where any is not or the row may be no data. */
function plainRows(recognised: RecognisedSheet, readings: readonly TypedReading[]): string {
  const values = readings.map(({ id, position, type }) => `${type.plain(`c${position}`)} as value_${id}`);
  const isOdd = readings.map(({ id, position }) => `(value_${id} is null and c${position} is not null)`);
  const looks = [...isOdd, mayBeNoData(recognised, readings)].join(" or ");
  const cells = Array.from({ length: recognised.sheet.column_count }, (_, index) => `c${index + 1}`).join(", ");
  return `select c0 as source_row, ${readings.map(({ id }) => `value_${id}, `).join("")}
      case when ${looks} then [${cells}] end as cells
    from (select *, ${values.join(",\n")} from ${rowsOf(recognised)} where c0 > ${recognised.header.rows.at(-1) ?? 0})`;
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
  const rows = `select ${["*", ...cells].join(", ")} from ${name}_plain`;
  const values = readings.map(({ id }) =>
    odd.some((reading) => reading.id === id)
      ? `coalesce(value_${id}, read_${id}) as value_${id}, rule_${id},
        case when rule_${id} is not null then left(cell_${id}, 200) end as text_${id}`
      : `value_${id}`,
  );
  const columns = ["source_row", `case when cells is null then 'data' else ${role} end as role`, ...values];
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
    from ${name} where role = 'data'`,
  );
  return odd.filter((_, index) => (counts[index] ?? 0) > 0);
}

async function numbers(connection: DuckDBConnection, sql: string): Promise<number[]> {
  return ((await connection.runAndReadAll(sql)).getRows()[0] ?? []).map(Number);
}

function rowsOf({ sheet }: RecognisedSheet): string {
  const cells = Array.from({ length: sheet.column_count }, (_, index) => `'c${index + 1}': 'VARCHAR'`);
  return `read_csv(${literal(sheet.rows_path)}, columns = {'c0': 'INTEGER', ${cells.join(", ")}}, auto_detect = false,
    header = false, delim = ',', quote = '"', escape = '"', new_line = '\\n', max_line_size = 16777216)`;
}
