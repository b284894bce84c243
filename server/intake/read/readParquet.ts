import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { identifier, literal } from "../../warehouse/sqlText.ts";
import type { Limits } from "./limits.ts";
import type { Sheet, SheetRow } from "./sheet.ts";
import { UnreadableFile } from "./UnreadableFile.ts";

/**
 * Reads a Parquet file into one sheet as if it were a table with a header: row 1 holds the names of the columns, row
 * n + 1 the n-th row. Values become the text DuckDB casts them to: decimals exact, dates `YYYY-MM-DD`, floating-point
 * numbers as short as exactness allows. Throws `UnreadableFile` as `parquet_broken` or `too_many_columns`.
 */
export async function readParquet(path: string, file: string, rows_path: string, limits: Limits): Promise<Sheet> {
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: "1GB", threads: "2" });
  const connection = await instance.connect();
  try {
    const columns = await columnsOf(connection, path);
    const column_count = columns.length;
    if (column_count > limits.columns)
      throw new UnreadableFile("too_many_columns", { file, row: 1, limit: limits.columns });
    await connection.run(WRITTEN_OUT);
    await connection.run(`create temp view numbered as ${numberedRows(path, columns)}`);
    const copied = await connection.runAndReadAll(
      `copy (from numbered) to ${literal(rows_path)} (format csv, header false)`,
    );
    const row_count = Number(copied.getRowsJson()[0]?.[0]);
    return { file, sheet: "", rows_path, column_count, row_count, head: await headOf(connection, limits), merges: [] };
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("parquet_broken", { file }, error);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

interface ParquetColumn {
  readonly name: string;
  readonly type: string;
}

async function columnsOf(connection: DuckDBConnection, path: string): Promise<readonly ParquetColumn[]> {
  const described = await connection.runAndReadAll(`describe from read_parquet(${literal(path)})`);
  return described.getRowsJson().map(([name, type]) => ({ name: String(name), type: String(type) }));
}

/** The header as row 1 over the rows of the file. */
function numberedRows(path: string, columns: readonly ParquetColumn[]): string {
  return `select 1 as row_number, ${columns.map(({ name }) => literal(name)).join(", ")}
    union all
    select file_row_number + 2, ${columns.map(textOf).join(", ")}
    from read_parquet(${literal(path)}, file_row_number = true)`;
}

function textOf({ name, type }: ParquetColumn): string {
  const text = `${identifier(name)}::varchar`;
  return type === "DOUBLE" || type === "FLOAT" ? `written_out(${text})` : text;
}

/** The text of a floating-point number with its exponent written out: `1.5e-05` in a file is 0.000015 in a cell. */
const WRITTEN_OUT = `create temp macro written_out(number) as (
  with parts as (
    select
      if(starts_with(number, '-'), '-', '') as sign,
      replace(ltrim(split_part(number, 'e', 1), '-'), '.', '') as digits,
      try_cast(split_part(number, 'e', 2) as integer) as exponent
  )
  select case
    when exponent < 0 then sign || '0.' || repeat('0', -exponent - 1) || digits
    when exponent >= length(digits) - 1 then sign || digits || repeat('0', exponent - length(digits) + 1)
    else number end
  from parts)`;

async function headOf(connection: DuckDBConnection, limits: Limits): Promise<SheetRow[]> {
  const rows = await connection.runAndReadAll(`from numbered order by row_number limit ${limits.head_rows}`);
  return rows
    .getRowsJson()
    .map(([row, ...cells]) => ({ row: Number(row), cells: cells.map((cell) => String(cell ?? "")) }));
}
