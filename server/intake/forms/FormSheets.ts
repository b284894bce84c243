import { readFileSync } from "node:fs";
import { appendFile, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { literal } from "../../warehouse/sqlText.ts";
import type { ImportRequest } from "../importRequest.ts";
import type { Lists } from "../lists.ts";
import { columnLetters } from "../read/cellAddress.ts";
import type { Sheet } from "../read/sheet.ts";
import { FORM_ROWS, type FormRows } from "./formRows.ts";
import { type FormSheet, recogniseRows } from "./recogniseRows.ts";

/** What is told of rows and their cells, and how: see `FormSheets`. */
const PLACES: Readonly<Record<string, string>> = {
  form_origin: "from origin_of_some",
  form_cell: "select sheet, letter, seq, cell from cell_of_some",
  kept_cell: `select form.file as source_file, form.sheet as source_sheet, source_row, column_name, source_cell
    from (select form_id, source_row, column_name, min(cell) as source_cell from cell_of_some group by all)
    join (select form_id, file, sheet from form) as form using (form_id)
    order by form_id, source_row, column_name`,
};

/**
 * Turns the tables of forms into sheets of text like those of files, so that rows of forms go the same way as all others: one sheet for
 * each kind of rows, over all forms of the import. Forms come some at a time and lie in files below `folder` from then on, so that
 * memory does not grow with their number. Their rows are numbered through: `form_origin` says which file, sheet and row a number
 * stands for, `form_cell` in which cell of it each value stands; `kept_cell` are the cells as a batch keeps them, row by row.
 */
export class FormSheets {
  private readonly connection: DuckDBConnection;
  private readonly folder: string;
  private readonly counts = new Map<FormRows, number>();
  private parts = 0;

  constructor(connection: DuckDBConnection, folder: string) {
    this.connection = connection;
    this.folder = folder;
  }

  /** Adds the forms that the tables of forms hold at present. */
  async add(): Promise<void> {
    await this.connection.run(readFileSync(new URL("formSheets.sql", import.meta.url), "utf8"));
    await this.connection.run(`create or replace temp table origin_of_some
      (sheet varchar, seq integer, source_file varchar, source_sheet varchar, source_row integer)`);
    await this.connection.run(`create or replace temp table cell_of_some
      (sheet varchar, letter varchar, seq integer, form_id bigint, source_row integer, column_name varchar, cell varchar)`);
    for (const rows of FORM_ROWS) await this.addRows(rows);
    for (const [name, select] of Object.entries(PLACES)) await this.copy(select, this.pathOf(name), "parquet");
    this.parts += 1;
  }

  /** All rows as sheets; kinds of rows that no form has are left out. */
  async finish(lists: Lists, request: ImportRequest): Promise<FormSheet[]> {
    for (const name of Object.keys(PLACES)) {
      const paths = Array.from({ length: this.parts }, (_, part) => literal(this.pathOf(name, part)));
      await this.connection.run(`create or replace temp view ${name} as from read_parquet([${paths.join(", ")}])`);
    }
    const found = FORM_ROWS.filter((rows) => this.counts.has(rows));
    return found.map((rows) => recogniseRows(rows, this.sheetOf(rows), lists, request));
  }

  private async addRows(rows: FormRows): Promise<void> {
    const { name, from, row, columns } = rows;
    const before = this.counts.get(rows) ?? 0;
    const says = Object.entries(columns).map(([, said], index) => `${said} as said_${index + 1}`);
    await this.connection.run(`create or replace temp table row_of_some as
      select (${before} + row_number() over (order by subject.form_id, ${row}))::integer as seq, form_id, form.file, form.sheet,
        ${row} as source_row, ${says.join(",\n")}
      from ${from} join (select form_id, file, sheet from form) as form using (form_id)`);
    const counted = await this.connection.runAndReadAll("select count(*)::integer from row_of_some");
    const count = Number(counted.getRowsJson()[0]?.[0] ?? 0);
    if (count === 0) return;
    this.counts.set(rows, before + count);
    await this.connection.run(
      `insert into origin_of_some select ${literal(name)}, seq, file, sheet, source_row from row_of_some`,
    );
    const cells = Object.keys(columns).map(
      (column, index) =>
        `{'letter': ${literal(columnLetters(index + 1))}, 'column_name': ${literal(column)}, 'cell': said_${index + 1}.cell}`,
    );
    await this.connection.run(`insert into cell_of_some
      select ${literal(name)}, said.letter, seq, form_id, source_row, said.column_name, said.cell
      from (select seq, form_id, source_row, unnest([${cells.join(", ")}]) as said from row_of_some) where said.cell is not null`);
    const texts = says.map((_, index) => `said_${index + 1}.text`);
    await this.append(`select seq, ${texts.join(", ")} from row_of_some order by seq`, this.sheetOf(rows).rows_path);
  }

  /** The engine writes whole files only. */
  private async append(select: string, path: string): Promise<void> {
    const some = join(this.folder, "rows_of_some.csv");
    await this.copy(select, some, "csv, header false");
    await appendFile(path, await readFile(some));
    await rm(some);
  }

  private async copy(select: string, path: string, format: string): Promise<void> {
    await this.connection.run(`copy (${select}) to ${literal(path)} (format ${format})`);
  }

  private pathOf(place: string, part = this.parts): string {
    return join(this.folder, `${place}-${part}.parquet`);
  }

  private sheetOf(rows: FormRows): Sheet {
    const [rows_path, row_count] = [join(this.folder, `${rows.name}.csv`), this.counts.get(rows) ?? 0];
    const column_count = Object.keys(rows.columns).length;
    return { file: "", sheet: rows.name, rows_path, column_count, row_count, head: [], merges: [] };
  }
}
