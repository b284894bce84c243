import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier } from "../sqlText.ts";
import { WarehouseError } from "../WarehouseError.ts";
import type { NamedQuery, QueryColumn } from "./describeQueries.ts";
import type { Grouped, Grouping, GroupRow, Measure, Part, Picks } from "./grouping.ts";
import { pickCondition } from "./pickCondition.ts";

/** A grouping as one select over a named query, with the values of its picks. */
export interface GroupingSql {
  readonly sql: string;
  readonly bindings: Readonly<Record<string, string>>;
  readonly columns: readonly Pick<QueryColumn, "name" | "type">[];
}

/**
 * The select that groups the rows of a named query, its groups first and all rows together last (`is_total`). Names come from
 * the query's own columns, values are bound. Throws `WarehouseError` `parameter_bad` for a column that cannot be used so.
 */
export function groupingSql(query: NamedQuery, grouping: Grouping, picks: Picks): GroupingSql {
  const condition = pickCondition(query, picks, grouping.ignores);
  const keys = grouping.by.map((name) => ({ name, type: columnOf(query, name).type }));
  const measures = Object.entries(grouping.measures).map(([name, measure]) => ({
    name: newName(name, keys),
    ...measureSql(query, measure),
  }));
  const names = keys.map(({ name }) => identifier(name)).join(", ");
  const isTotal = keys[0] ? `grouping(${identifier(keys[0].name)}) = 1` : "true";
  const select = [
    `${isTotal} as is_total`,
    ...keys.map(({ name }) => identifier(name)),
    ...measures.map(({ name, sql }) => `${sql} as ${identifier(name)}`),
  ];
  const sets = keys[0] ? `\ngroup by grouping sets ((${names}), ())\norder by all` : "";
  return {
    sql: `with facts as (\n${query.sql}\n)\n\nselect\n    ${select.join(",\n    ")}\nfrom facts\nwhere ${condition.sql}${sets}`,
    bindings: condition.bindings,
    columns: [...keys, ...measures.map(({ name, type }) => ({ name, type }))],
  };
}

/** Groups the rows of a query; `bindings` are the values of its own parameters. */
export async function groupQuery(
  connection: DuckDBConnection,
  { sql, bindings, columns }: GroupingSql,
  parameters: Readonly<Record<string, string | null>>,
): Promise<Grouped> {
  const reader = await connection.runAndReadAll(sql, { ...parameters, ...bindings });
  const rows = reader.getRowObjectsJson() as unknown as (GroupRow & { readonly is_total: boolean })[];
  const groups = rows.map(({ is_total: _, ...row }): GroupRow => row);
  const total = groups[rows.findIndex((row) => row.is_total)] ?? {};
  const keys = columns.map(({ name }) => name).filter((name) => !(name in total));
  if (keys.length > 0) throw new Error(`A grouping has no total of ${keys.join(", ")}`);
  return { rows: groups.filter((_, at) => !rows[at]?.is_total), total };
}

function measureSql(query: NamedQuery, measure: Measure): { sql: string; type: string } {
  if (!("ratio" in measure)) return partSql(query, measure);
  const [over, under] = measure.ratio.map((part) => partSql(query, part).sql);
  return { sql: `ratio(${over}, ${under})::double`, type: "DOUBLE" };
}

function partSql(query: NamedQuery, part: Part): { sql: string; type: string } {
  if ("count" in part) {
    const counted = part.count === "*" ? "*" : identifier(columnOf(query, part.count).name);
    return { sql: `count(${counted})::integer`, type: "INTEGER" };
  }
  const { name, type } = columnOf(query, part.sum);
  const scale = /^DECIMAL\(\d+,(\d+)\)$/.exec(type)?.[1] ?? (/INT/.test(type) ? "0" : null);
  if (scale === null) throw badGroups(`${name} is ${type}: only exact numbers are added up.`);
  return { sql: `sum(${identifier(name)})::decimal(38, ${scale})`, type: `DECIMAL(38,${scale})` };
}

function columnOf(query: NamedQuery, name: string): QueryColumn {
  const column = query.columns.find((one) => one.name === name);
  if (column === undefined) throw badGroups(`${query.name} has no column ${name}.`);
  return column;
}

function newName(name: string, keys: readonly { readonly name: string }[]): string {
  if (name === "is_total" || keys.some((key) => key.name === name)) throw badGroups(`${name} is taken.`);
  return name;
}

function badGroups(message: string): WarehouseError {
  return new WarehouseError("parameter_bad", message, { parameter: "groups" });
}
