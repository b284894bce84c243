import type { DuckDBConnection } from "@duckdb/node-api";

/**
 * Gives problems that were found in rows of forms the file, sheet and cell of the form they belong to, each once. What a check of
 * forms has said already (no project, no department, no year) is not said again for every row that lacks it.
 */
export async function placeFormProblems(connection: DuckDBConnection): Promise<void> {
  const isOfForm = "source_file = '' and source_sheet in (select sheet from form_origin)";
  await connection.run(`create or replace temp table placed as
    select distinct origin.source_file, origin.source_sheet, coalesce(form_cell.cell, '') as source_cell, origin.source_row,
      problem.* exclude (source_file, source_sheet, source_cell, source_row)
    from problem
    join form_origin as origin on origin.sheet = problem.source_sheet and origin.seq = problem.source_row
    left join form_cell on form_cell.sheet = problem.source_sheet and form_cell.seq = problem.source_row
      and form_cell.letter || form_cell.seq = problem.source_cell
    where problem.source_file = ''`);
  await connection.run(`delete from problem where ${isOfForm}`);
  await connection.run(`insert into problem by name from placed
    where rule not in ('required_missing', 'year_unreadable') or not exists (
      from problem as said
      where said.source_file = placed.source_file and said.source_sheet = placed.source_sheet
        and said.rule in ('project_name_missing', 'form_department_missing', 'fiscal_year_missing'))`);
}
