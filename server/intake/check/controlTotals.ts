import type { DuckDBConnection } from "@duckdb/node-api";
import type { ControlTotal } from "../../store/manifest.ts";
import type { Reading } from "../convert/readings.ts";
import { type Problem, sheetProblem } from "../problem.ts";
import { columnLetters } from "../read/cellAddress.ts";
import type { Sheet } from "../read/sheet.ts";

/** A total as it was compared, and the cells whose sum it was held against. */
export interface CheckedTotal {
  readonly total: ControlTotal;
  /** As ranges: `D4:D11`; those of several parts one after the other. */
  readonly summands: readonly string[];
}

/** Rows of data with no total among them. */
type Stretch = readonly [first: number, last: number];

/** The rows of a sum are named stretch by stretch up to here, and as one range beyond. */
const MOST_STRETCHES = 12;

/**
 * Compares every total a sheet prints with the sum of its rows, in yuan: 合计 with all rows, 小计 with the rows since the
 * total before it (or, where totals stand above their rows, up to the next). A total that equals either is taken for that.
 */
export async function controlTotals(
  connection: DuckDBConnection,
  table: string,
  sheet: Sheet,
  readings: readonly Reading[],
): Promise<CheckedTotal[]> {
  const money = readings.filter(({ form }) => form.type === "money");
  if (money.length === 0 || !(await hasTotals(connection, table))) return [];
  await connection.run(totalsTable(table));
  const stretches = await stretchesOf(connection, table);
  const checked: CheckedTotal[] = [];
  for (const { id, position, column } of money) {
    const result = await connection.runAndReadAll(`
      with compared as (
        select source_row, value_${id} as printed, is_part, from_row, to_row,
          (select coalesce(sum(value_${id}), 0) from ${table} where role = 'data') as whole,
          (select coalesce(sum(value_${id}), 0) from ${table} as part
            where role = 'data' and part.source_row > total.from_row and part.source_row < total.to_row) as part
        from ${table}_total as total join ${table} using (source_row) where value_${id} is not null),
      chosen as (select *, printed = whole or (not is_part and printed <> part) as is_whole from compared)
      select source_row, printed::varchar, if(is_whole, whole, part)::varchar,
        (printed - if(is_whole, whole, part))::varchar,
        if(is_whole, 0, from_row), if(is_whole, 2147483647, to_row)
      from chosen order by source_row`);
    for (const [row, printed, computed, difference, from, to] of result.getRowsJson()) {
      const letters = columnLetters(position);
      const amounts = { printed: String(printed), computed: String(computed), difference: String(difference) };
      checked.push({
        total: { file: sheet.file, sheet: sheet.sheet, cell: `${letters}${row}`, column, ...amounts },
        summands: rangesOf(letters, stretches, Number(from), Number(to)),
      });
    }
  }
  return checked;
}

/**
 * A problem for each total that its rows do not add up to: a warning, or an error in a sheet (of those in `short`) that says itself
 * that rows are missing.
 */
export function controlProblems(checked: readonly CheckedTotal[], short: readonly Problem[]): Problem[] {
  return checked
    .filter(({ total }) => !/^-?0(\.0+)?$/.test(total.difference))
    .map(({ total: { file, sheet, cell, column, ...amounts }, summands }) => {
      const [printed, computed] = [withoutZeros(amounts.printed), withoutZeros(amounts.computed)];
      const isShort = short.some((problem) => problem.file === file && problem.sheet === sheet);
      return {
        ...sheetProblem({ file, sheet }, "control_total_differs", isShort ? "error" : "warning"),
        cell: [cell, ...summands].join(", "),
        row: Number(/\d+$/.exec(cell)?.[0]),
        column,
        value: printed,
        printed,
        computed,
      };
    });
}

/** An amount as the other rules print it. */
function withoutZeros(amount: string): string {
  return amount.replace(/\.0+$|(\.\d*?)0+$/, "$1");
}

function rangesOf(letters: string, stretches: readonly Stretch[], from: number, to: number): string[] {
  const added = stretches.filter(([first, last]) => first > from && last < to);
  const [start, end] = [added[0]?.[0] ?? 0, added.at(-1)?.[1] ?? 0];
  const named: readonly Stretch[] = added.length > MOST_STRETCHES ? [[start, end]] : added;
  return named.map(([first, last]) => (first === last ? `${letters}${first}` : `${letters}${first}:${letters}${last}`));
}

async function stretchesOf(connection: DuckDBConnection, table: string): Promise<Stretch[]> {
  const result = await connection.runAndReadAll(`
    select min(source_row), max(source_row)
    from (select source_row, role, count(*) filter (role in ('total', 'subtotal')) over (order by source_row) as totals
      from ${table})
    where role = 'data' group by totals order by 1`);
  return result.getRowsJson().map(([first, last]) => [Number(first), Number(last)]);
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
