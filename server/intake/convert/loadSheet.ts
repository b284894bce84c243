import type { DuckDBConnection } from "@duckdb/node-api";
import { literal } from "../../warehouse/sqlText.ts";
import type { Code } from "../lists.ts";
import type { Reading } from "../readings.ts";
import type { RecognisedSheet } from "../recogniseSheet.ts";
import type { CellType } from "./cellForm.ts";
import { cellType } from "./cellType.ts";
import { rowRole } from "./rowRole.ts";

/**
 * Reads the rows of a sheet below its header into table `name`, in one pass: `source_row`, `role` (see
 * `rowRole`) and for each reading its `value_<id>`, the rule its cell breaks `rule_<id>` and, only there, the text of the
 * cell `text_<id>`, shortened to 200 characters.
 */
export async function loadSheet(
  connection: DuckDBConnection,
  name: string,
  recognised: RecognisedSheet,
  readings: readonly Reading[],
  codes: readonly Code[],
): Promise<void> {
  const types = readings.map((reading) => ({ ...reading, type: cellType(reading.form, codes) }));
  const cells = [...new Set(readings.map(({ position }) => `c${position}`))];
  const layers = [
    types.map(({ id, position, type }) => `${type.isPlain(`c${position}`)} as plain_${id}`),
    types.map(
      ({ id, position, type }) => `case when plain_${id} or c${position} is null then null
      else ${type.is_raw ? `c${position}` : `tidy(c${position})`} end as tidied_${id}`,
    ),
    types.map(
      ({ id, type }) => `case when tidied_${id} is not null
      then ${type.canonical(`tidied_${id}`)} end as canonical_${id}`,
    ),
    types.map(valueSql),
    types.map(ruleSql),
  ];
  const outputs = types.flatMap(({ id, position, type }) => [
    type.warns ? `value_${id}` : `case when rule_${id} is null then value_${id} end as value_${id}`,
    `rule_${id}`,
    `case when rule_${id} is not null then left(c${position}, 200) end as text_${id}`,
  ]);
  const rows = `select c0 as source_row, ${rowRole(recognised, readings)} as role, ${cells.join(", ")}
    from ${rowsOf(recognised)} where c0 > ${recognised.header.rows.at(-1) ?? 0}`;
  const layered = layers.reduce((inner, layer) => `select *, ${layer.join(",\n")} from (${inner})`, rows);
  await connection.run(`create or replace temp table ${name} as
    select source_row, role, ${outputs.join(",\n")} from (${layered})`);
}

interface TypedReading extends Reading {
  readonly type: CellType;
}

function valueSql({ id, position, type }: TypedReading): string {
  const text = `canonical_${id}`;
  return `case when plain_${id} then ${type.plainValue(`c${position}`)}
    when ${text} is null or starts_with(${text}, chr(1)) then null
    else ${type.value(text)} end as value_${id}`;
}

function ruleSql({ id, type }: TypedReading): string {
  const text = `canonical_${id}`;
  const value = `value_${id}`;
  return `case when ${text} is null then null
    when starts_with(${text}, chr(1)) then substr(${text}, 2)
    when ${value} is null then ${literal(type.unreadable)}
    else ${type.check(text, value)} end as rule_${id}`;
}

function rowsOf({ sheet }: RecognisedSheet): string {
  const cells = Array.from({ length: sheet.column_count }, (_, index) => `'c${index + 1}': 'VARCHAR'`);
  return `read_csv(${literal(sheet.rows_path)}, columns = {'c0': 'INTEGER', ${cells.join(", ")}}, auto_detect = false,
    header = false, delim = ',', quote = '"', escape = '"', new_line = '\\n', max_line_size = 16777216)`;
}
