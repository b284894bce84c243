import type { DuckDBConnection } from "@duckdb/node-api";
import type { ControlTotal } from "../../store/manifest.ts";
import { literal } from "../../warehouse/sqlText.ts";
import type { Reading } from "../convert/readings.ts";
import { type Problem, sheetProblem } from "../problem.ts";
import { columnLetters } from "../read/cellAddress.ts";
import type { Sheet } from "../read/sheet.ts";

/**
 * Compares every total a sheet prints with the sum of its rows, in yuan: 合计 with all rows, 小计 with the rows since the
 * total before it (or, where totals stand above their rows, up to the next). A total that equals either is taken for that.
 */
export async function controlTotals(
  connection: DuckDBConnection,
  table: string,
  sheet: Sheet,
  readings: readonly Reading[],
): Promise<ControlTotal[]> {
  const totals: ControlTotal[] = [];
  const money = readings.filter(({ form }) => form.type === "money");
  if (money.length === 0 || !(await hasTotals(connection, table))) return totals;
  await connection.run(totalsTable(table));
  for (const { id, position, column } of money) {
    const result = await connection.runAndReadAll(`
      with compared as (
        select source_row, value_${id} as printed, is_part,
          (select coalesce(sum(value_${id}), 0) from ${table} where role = 'data') as whole,
          (select coalesce(sum(value_${id}), 0) from ${table} as part
            where role = 'data' and part.source_row > total.from_row and part.source_row < total.to_row) as part
        from ${table}_total as total join ${table} using (source_row) where value_${id} is not null),
      chosen as (select *, case when printed = whole or (not is_part and printed <> part) then whole else part end as computed
        from compared)
      select ${literal(columnLetters(position))} || source_row as cell, printed::varchar, computed::varchar,
        (printed - computed)::varchar as difference
      from chosen order by source_row`);
    for (const [cell, printed, computed, difference] of result.getRowsJson().map((row) => row.map(String))) {
      totals.push({
        file: sheet.file,
        sheet: sheet.sheet,
        cell: cell ?? "",
        column,
        printed: printed ?? "",
        computed: computed ?? "",
        difference: difference ?? "",
      });
    }
  }
  return totals;
}

/**
 * A problem for each total that its rows do not add up to: a warning, or an error in a sheet (of those in `short`) that says itself
 * that rows are missing.
 */
export function controlProblems(totals: readonly ControlTotal[], short: readonly Problem[]): Problem[] {
  return totals
    .filter(({ difference }) => !/^-?0(\.0+)?$/.test(difference))
    .map(({ file, sheet, cell, column, printed, computed }) => {
      const isShort = short.some((problem) => problem.file === file && problem.sheet === sheet);
      return {
        ...sheetProblem({ file, sheet }, "control_total_differs", isShort ? "error" : "warning"),
        cell,
        row: Number(/\d+$/.exec(cell)?.[0]),
        column,
        value: printed,
        printed,
        computed,
      };
    });
}

async function hasTotals(connection: DuckDBConnection, table: string): Promise<boolean> {
  const result = await connection.runAndReadAll(`select exists (from ${table} where role in ('total', 'subtotal'))`);
  return result.getRows()[0]?.[0] === true;
}

/** The rows each total may be the sum of: those between it and its neighbour above, or below where totals come first. */
function totalsTable(table: string): string {
  return `create or replace temp table ${table}_total as
    with layout as (select min(source_row) filter (role <> 'data') < min(source_row) filter (role = 'data') as is_above
      from ${table} where role <> 'note'),
    totals as (select source_row, role = 'subtotal' as is_part, is_above,
        lag(source_row, 1, 0) over (order by source_row) as before,
        lead(source_row, 1, 2147483647) over (order by source_row) as after
      from ${table}, layout where role in ('total', 'subtotal'))
    select source_row, is_part, if(is_above, source_row, before) as from_row, if(is_above, after, source_row) as to_row
    from totals`;
}
