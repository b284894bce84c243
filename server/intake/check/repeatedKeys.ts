import type { DuckDBConnection } from "@duckdb/node-api";
import { literal } from "../../warehouse/sqlText.ts";
import { cellsOf } from "../fill/fillKind.ts";
import type { KindRows } from "../fill/kindRows.ts";
import { type Problem, sheetProblem } from "../problem.ts";
import { columnLetters } from "../read/cellAddress.ts";

/** What says whose a row is, by the column of its key that is made of it. */
const KNOWN_BY: Readonly<Record<string, readonly string[]>> = {
  project_code: ["project_code", "project_name"],
  subject_code: ["project_code", "project_name"],
  department_code: ["department_code", "department_name"],
};

/** Warns of rows that a later row with the same key replaces: once for each sheet that has such rows, at the first of them. */
export async function repeatedKeys(connection: DuckDBConnection, kinds: readonly KindRows[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const repeated of kinds.filter(({ superseded }) => superseded !== null)) {
    const { kind, superseded } = repeated;
    const result =
      await connection.runAndReadAll(`select source_file::varchar, source_sheet::varchar, min(source_row), count(*)::integer
      from (${superseded}) group by all order by min(sheet_order)`);
    for (const [file, sheet, row, count] of result.getRowsJson() as [string, string, number, number][]) {
      problems.push({
        ...sheetProblem({ file, sheet }, "duplicate_key", "warning"),
        cell: await cellOfRow(connection, repeated, { file, sheet, row }),
        row,
        column: kind.key.join(", "),
        value: `${kind.kind} ×${count}`,
      });
    }
  }
  return problems;
}

interface Origin {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

/** The cell that says whose row it is; empty where nothing of its key is printed in a cell. */
async function cellOfRow(
  connection: DuckDBConnection,
  { kind, fillings }: KindRows,
  { file, sheet, row }: Origin,
): Promise<string> {
  const known = Object.keys(KNOWN_BY).filter((column) => kind.key.includes(column));
  const own = fillings.find(({ recognised }) => recognised.sheet.file === file && recognised.sheet.sheet === sheet);
  if (own !== undefined && !own.recognised.is_of_forms) {
    const [cell] = [...known, ...kind.key].flatMap((column) => cellsOf(column, own));
    return cell === undefined ? "" : `${columnLetters(cell.position)}${row}`;
  }
  const names = [...known.flatMap((column) => KNOWN_BY[column] ?? []), ...kind.key];
  const result = await connection.runAndReadAll(`select source_cell from kept_cell
    where source_file = ${literal(file)} and source_sheet = ${literal(sheet)} and source_row = ${row}
      and column_name in (${names.map(literal).join(", ")})
    order by list_position([${names.map(literal).join(", ")}], column_name) limit 1`);
  return String(result.getRowsJson()[0]?.[0] ?? "");
}
