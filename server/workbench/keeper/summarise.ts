import { identifier, literal } from "../../warehouse/sqlText.ts";
import type { OpenResult, StoredColumn } from "./OpenResult.ts";
import type { ColumnSummary, ColumnTotal, Selection, View } from "./requests.ts";

const BARS = 20;
const TOP = 10;
const NUMBER = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL\(\d+,\s?\d+\)|DOUBLE|FLOAT)$/;

/** Each column of a view at a glance: missing and distinct values, the ends, and how values are spread. */
export async function summarise(result: OpenResult, view: View): Promise<ColumnSummary[]> {
  const source = await result.source(view);
  const summaries: ColumnSummary[] = [];
  for (const column of result.columns) summaries.push(await summariseColumn(result, source, column));
  return summaries;
}

async function summariseColumn(result: OpenResult, source: string, column: StoredColumn): Promise<ColumnSummary> {
  const field = identifier(column.name);
  const isNumber = NUMBER.test(column.type);
  const [row = []] = await texts(
    result,
    `select count(*) - count(${field}), count(distinct ${field}), min(${field})::varchar, max(${field})::varchar from ${source}`,
  );
  const [nulls, distinct, min = null, max = null] = row;
  const isSpread = isNumber && min !== max;
  return {
    name: column.name,
    null_count: Number(nulls),
    distinct_count: Number(distinct),
    min,
    max,
    histogram: isSpread ? await histogram(result, source, field) : null,
    top: isSpread ? null : await topValues(result, source, field),
  };
}

/** Bars of equal width. Where values lie in them is for the eye: doubles will do. */
async function histogram(result: OpenResult, source: string, field: string): Promise<ColumnSummary["histogram"]> {
  const rows = await texts(
    result,
    `with given as (select ${field}::double as x from ${source} where isfinite(${field}::double)),
    ends as (select min(x) as low, (max(x) - min(x)) / ${BARS} as width from given),
    bars as (select least(floor((x - low) / nullif(width, 0)), ${BARS - 1}) as bar, low, width from given, ends)
    select low + bar * width, low + (bar + 1) * width, count(*) from bars where bar is not null group by all order by 1`,
  );
  return rows.map(([from, to, count]) => ({ from: Number(from), to: Number(to), count: Number(count) }));
}

async function topValues(result: OpenResult, source: string, field: string): Promise<ColumnSummary["top"]> {
  const rows = await texts(
    result,
    `select left(${field}::varchar, 200) as value, count(*) from ${source} where ${field} is not null
    group by 1 order by 2 desc, 1 limit ${TOP}`,
  );
  return rows.map(([value, count]) => ({ value: String(value), count: Number(count) }));
}

/** Exact counts and sums of a selection of rows. */
export async function total(
  result: OpenResult,
  view: View,
  { first, last, columns }: Selection,
): Promise<ColumnTotal[]> {
  const source = await result.source(view);
  const chosen = result.columns.filter(({ name }) => columns.length === 0 || columns.includes(name));
  const selects = chosen.map(({ name, type }) => {
    const field = identifier(name);
    const sum = NUMBER.test(type) ? `sum(${field})::varchar` : "null::varchar";
    return `select ${literal(name)}, count(${field}), ${sum}, min(${field})::varchar, max(${field})::varchar from selected`;
  });
  if (selects.length === 0) return [];
  const rows = await texts(
    result,
    `with selected as materialized (select * from ${source} where place between ${first} and ${last})
    ${selects.join(" union all ")}`,
  );
  return rows.map(([name, count, sum = null, min = null, max = null]) => ({
    name: String(name),
    count: Number(count),
    sum,
    min,
    max,
  }));
}

async function texts(result: OpenResult, sql: string): Promise<(string | null)[][]> {
  const reader = await result.connection.runAndReadAll(sql);
  return reader.getRows().map((row) => row.map((value) => (value === null ? null : String(value))));
}
