import { type DuckDBConnection, DuckDBInstance, listValue } from "@duckdb/node-api";
import { literal } from "./sqlText.ts";

/** One figure of one year, before and after a change; exact text, null where there is none. */
export interface FigureChange {
  readonly fiscal_year: number;
  /** Column of `marts.year`, or name of a published figure. */
  readonly figure: string;
  readonly before: string | null;
  readonly after: string | null;
  /** After less before; null where either is unknown or no number. */
  readonly difference: string | null;
}

/** What a change does to the figures people look at. */
export interface Impact {
  readonly figures: readonly FigureChange[];
  readonly published_figures: readonly FigureChange[];
}

/**
 * Compares the whole bureau's figures (`marts.year`) and the published figures of two warehouses: the snapshot that is
 * published now, if any, and the candidate. Only what differs. Runs in the builder's process.
 */
export async function measureImpact(current: string | null, candidate: string): Promise<Impact> {
  const instance = await DuckDBInstance.create();
  try {
    const connection = await instance.connect();
    await connection.run(`attach ${literal(candidate)} as after (read_only)`);
    if (current !== null) await connection.run(`attach ${literal(current)} as before (read_only)`);
    const changes = async (figures: (side: string) => string): Promise<FigureChange[]> => {
      const before = current === null ? "select * from later where false" : figures("before");
      const reader = await connection.runAndReadAll(`
        with later as (${figures("after")}), earlier as (${before})
        select fiscal_year, figure, earlier.amount as before, later.amount as after,
          (try_cast(later.amount as decimal(38, 6)) - try_cast(earlier.amount as decimal(38, 6)))::varchar as difference
        from later full join earlier using (fiscal_year, figure)
        where later.amount is distinct from earlier.amount
        order by fiscal_year, figure`);
      return reader.getRowObjectsJson() as unknown as FigureChange[];
    };
    const sides = current === null ? ["after"] : ["before", "after"];
    const isRated = await haveTable(connection, sides, "rating_year");
    const figures = (side: string) =>
      isRated ? `${yearFigures(side)} union all ${ratingFigures(side)}` : yearFigures(side);
    return { figures: await changes(figures), published_figures: await changes(publishedFigures) };
  } finally {
    instance.closeSync();
  }
}

function yearFigures(side: string): string {
  return `select fiscal_year, figure, amount from (
    unpivot (select fiscal_year, columns(* exclude fiscal_year)::varchar from ${side}.marts.year)
    on columns(* exclude fiscal_year) into name figure value amount)`;
}

/** How many evaluations of any kind led to each rating: what a band of scores moves before it moves anything else. */
function ratingFigures(side: string): string {
  return `select fiscal_year, rating || '_count' as figure, sum(subject_count)::varchar as amount
    from ${side}.marts.rating_year group by fiscal_year, rating`;
}

async function haveTable(connection: DuckDBConnection, databases: readonly string[], table: string): Promise<boolean> {
  const reader = await connection.runAndReadAll(
    "select count(*)::integer from duckdb_tables() where list_contains($1, database_name) and schema_name = 'marts' and table_name = $2",
    [listValue([...databases]), table],
  );
  return reader.getRows()[0]?.[0] === databases.length;
}

function publishedFigures(side: string): string {
  return `select fiscal_year, figure, actual::varchar as amount from ${side}.marts.published_figure`;
}
