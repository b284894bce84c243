import type { DuckDBConnection } from "@duckdb/node-api";
import { literal } from "../../warehouse/sqlText.ts";
import type { Code } from "../lists.ts";
import type { Reading } from "../readings.ts";
import type { RecognisedSheet } from "../recogniseSheet.ts";
import { type CellType, cellType } from "./cellType.ts";
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
  const types = readings.map((reading) => ({ reading, type: cellType(reading.form, codes) }));
  const cells = [...new Set(readings.map(({ position }) => `c${position}`))];
  const tidied = types.map(({ reading, type }) => `${tidiedText(reading, type)} as tidied_${reading.id}`);
  const canonical = types.map(({ reading, type }) => `${canonicalText(reading, type)} as canonical_${reading.id}`);
  const values = types.map(({ reading, type }) => {
    const text = `canonical_${reading.id}`;
    return `case when not starts_with(${text}, chr(1)) then ${type.value(text)} end as value_${reading.id}`;
  });
  const rules = types.map(({ reading, type }) => `${brokenRule(reading, type)} as rule_${reading.id}`);
  const outputs = types.flatMap(({ reading: { id, position }, type }) => [
    type.warns ? `value_${id}` : `case when rule_${id} is null then value_${id} end as value_${id}`,
    `rule_${id}`,
    `case when rule_${id} is not null then left(c${position}, 200) end as text_${id}`,
  ]);
  await connection.run(`create or replace temp table ${name} as
    select source_row, role, ${outputs.join(",\n")}
    from (select *, ${rules.join(",\n")}
      from (select *, ${values.join(",\n")}
        from (select ${["source_row", "role", ...cells, ...canonical].join(",\n")}
         from (select ${["source_row", "role", ...cells, ...tidied].join(",\n")}
          from (select c0 as source_row, ${rowRole(recognised, readings)} as role, * exclude (c0)
            from ${rowsOf(recognised)} where c0 > ${recognised.header.rows.at(-1) ?? 0})))))`);
}

/** Null where the text is taken as it is. */
function tidiedText({ position }: Reading, type: CellType): string {
  const cell = `c${position}`;
  if (type.is_raw) return cell;
  const plain = type.plain === null ? "" : `when regexp_full_match(${cell}, ${literal(type.plain)}) then null`;
  return `case when ${cell} is null then null ${plain} else tidy(${cell}) end`;
}

function canonicalText({ position, id }: Reading, type: CellType): string {
  return `case when tidied_${id} is null then c${position} else ${type.canonical(`tidied_${id}`)} end`;
}

function brokenRule({ id }: Reading, type: CellType): string {
  const text = `canonical_${id}`;
  const value = `value_${id}`;
  return `case when ${text} is null then null
    when starts_with(${text}, chr(1)) then substr(${text}, 2)
    when ${value} is null then ${literal(type.unreadable)}
    else ${type.check(text, value)} end`;
}

function rowsOf({ sheet }: RecognisedSheet): string {
  const cells = Array.from({ length: sheet.column_count }, (_, index) => `'c${index + 1}': 'VARCHAR'`);
  return `read_csv(${literal(sheet.rows_path)}, columns = {'c0': 'INTEGER', ${cells.join(", ")}}, auto_detect = false,
    header = false, delim = ',', quote = '"', escape = '"', new_line = '\\n', max_line_size = 16777216)`;
}
