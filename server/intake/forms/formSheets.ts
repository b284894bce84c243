import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { literal } from "../../warehouse/sqlText.ts";
import type { ImportRequest } from "../importRequest.ts";
import type { Lists } from "../lists.ts";
import { columnLetters } from "../read/cellAddress.ts";
import { chooseKinds } from "../recognise/chooseKinds.ts";
import type { Match } from "../recognise/matchColumns.ts";
import { givenFacts, type RecognisedSheet } from "../recognise/recogniseSheet.ts";
import { FORM_ROWS, type FormRows } from "./formRows.ts";

/** A table of rows from many forms, recognised, and the lists it is read with. */
export interface FormSheet {
  readonly recognised: RecognisedSheet;
  readonly lists: Lists;
}

/**
 * Turns the tables of forms into sheets of text like those of files, so that rows of forms go the same way as all others: one sheet for
 * each kind of rows, over all forms of the import. Their rows are numbered; `form_origin` says which file, sheet and row a
 * number stands for, `form_cell` in which cell of it each value stands.
 */
export async function formSheets(
  connection: DuckDBConnection,
  lists: Lists,
  request: ImportRequest,
  workFolder: string,
): Promise<FormSheet[]> {
  await connection.run(readFileSync(new URL("formSheets.sql", import.meta.url), "utf8"));
  await connection.run(`create or replace temp table form_origin
    (sheet varchar, seq integer, source_file varchar, source_sheet varchar, source_row integer)`);
  await connection.run(`create or replace temp table form_cell
    (sheet varchar, letter varchar, seq integer, form_id integer, source_row integer, column_name varchar, cell varchar)`);
  const sheets: FormSheet[] = [];
  for (const rows of FORM_ROWS) {
    const sheet = await writeRows(connection, rows, workFolder);
    if (sheet !== null) sheets.push(recognise(rows, sheet, lists, request));
  }
  return sheets;
}

async function writeRows(
  connection: DuckDBConnection,
  { name, from, row, columns }: FormRows,
  workFolder: string,
): Promise<RecognisedSheet["sheet"] | null> {
  const says = Object.entries(columns).map(([, said], index) => `${said} as said_${index + 1}`);
  await connection.run(`create or replace temp table ${name} as
    select row_number() over (order by subject.form_id, ${row})::integer as seq, form_id, form.file, form.sheet, ${row} as source_row,
      ${says.join(",\n")}
    from ${from} join (select form_id, file, sheet from form) as form using (form_id)`);
  const counted = await connection.runAndReadAll(`select count(*)::integer from ${name}`);
  const row_count = Number(counted.getRowsJson()[0]?.[0] ?? 0);
  if (row_count === 0) return null;
  await connection.run(`insert into form_origin select ${literal(name)}, seq, file, sheet, source_row from ${name}`);
  for (const [index, [column]] of Object.entries(columns).entries()) {
    const said = `said_${index + 1}`;
    await connection.run(`insert into form_cell
      select ${literal(name)}, ${literal(columnLetters(index + 1))}, seq, form_id, source_row, ${literal(column)}, ${said}.cell
      from ${name} where ${said}.cell is not null`);
  }
  const rows_path = join(workFolder, `${name}.csv`);
  const texts = says.map((_, index) => `said_${index + 1}.text`);
  await connection.run(`copy (select seq, ${texts.join(", ")} from ${name} order by seq)
    to ${literal(rows_path)} (format csv, header false)`);
  await connection.run(`drop table ${name}`);
  return { file: "", sheet: name, rows_path, column_count: texts.length, row_count, head: [], merges: [] };
}

function recognise(
  { kinds, columns, waived }: FormRows,
  sheet: RecognisedSheet["sheet"],
  all: Lists,
  request: ImportRequest,
): FormSheet {
  const lists = {
    ...all,
    columns: all.columns.map((column) =>
      waived?.includes(`${column.kind}.${column.column}`) ? { ...column, required: "" } : column,
    ),
  };
  const names = Object.keys(columns);
  const match = (position: number): Match => ({ position, reason: "form" });
  const matches = new Map(
    lists.kinds.map(({ kind }) => {
      const known = lists.columns.filter((column) => column.kind === kind && names.includes(column.column));
      return [kind, new Map(known.map(({ column }) => [column, match(names.indexOf(column) + 1)]))] as const;
    }),
  );
  const given = givenFacts(request);
  const { fills, gaps } = chooseKinds(lists, matches, given, new Map());
  const headers = names.map((name) => ({ text: name, keys: [name], suffixes: [] }));
  const recognised: RecognisedSheet = {
    sheet,
    header: { rows: [], headers, matches, remembered: null },
    fills: fills.filter(({ kind }) => kinds.includes(kind)),
    gaps,
    multipliers: new Map(),
    given,
    facts: new Map(),
    scope: request.set.code_scope,
    problems: [],
    is_of_forms: true,
  };
  return { recognised, lists };
}
