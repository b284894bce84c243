import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { activeBatches, batchFolder } from "../../store/batches.ts";
import type { KindCount } from "../../store/manifest.ts";
import type { StorePaths } from "../../store/paths.ts";
import type { RecordKind } from "../../warehouse/dictionary.ts";
import { identifier, literal } from "../../warehouse/sqlText.ts";
import type { Filling } from "./filling.ts";
import { hasContent } from "./fillKind.ts";
import { valueSql } from "./valueSql.ts";

/** The rows of one record kind from all sheets of an import. */
export interface KindRows {
  readonly kind: RecordKind;
  readonly fillings: readonly Filling[];
  readonly count: KindCount;
  /** SQL for the rows left out because a later row of the same import has their key; null where there are none. */
  readonly superseded: string | null;
  /** SQL for the rows to keep, in the columns of the batch file. */
  readonly select: string;
}

/** Counts the rows of one kind and says in SQL which of them are kept. `counted`: kinds of the same import that were counted before. */
export async function kindRows(
  connection: DuckDBConnection,
  store: StorePaths,
  kind: RecordKind,
  fillings: readonly Filling[],
  counted: readonly KindRows[],
): Promise<KindRows> {
  const view = `all_${kind.kind}`;
  await connection.run(`create or replace temp view ${view} as
    ${fillings.map((filling) => `(select * replace (${sourcesOf(filling, fillings)}) from (${rowsOf(filling)}))`).join(" union all ")}`);
  const key = kind.key.map(identifier).join(", ");
  const isUnique = counted.some((other) => provesUnique(other, kind, fillings));
  const hashes = isUnique ? "count(*)" : `count(distinct hash(${key}))`;
  const [read = 0, good = 0, different_hashes = 0] = await numbers(
    connection,
    `select count(*), count(*) filter (not is_refused), ${hashes} filter (not is_refused) from ${view}`,
  );
  const keys = different_hashes === good ? good : await distinctRows(connection, view, key);
  const isRepeated = keys < good && fillings.every((filling) => isOfFinerRows(kind, filling));
  const different = isRepeated ? await distinctRows(connection, view, `columns(${OWN_COLUMNS})`) : good;
  const before = await replacedKeys(connection, store, kind, view);
  const latest = `qualify row_number() over (partition by ${key} order by sheet_order desc, source_row desc) = 1`;
  return {
    kind,
    fillings,
    count: { read: read - good + different, kept: keys, refused: read - good, replaced: different - keys + before },
    superseded: different === keys ? null : supersededRows(view, kind, isRepeated ? fillings : []),
    select: `select * exclude (sheet_order, is_refused) from ${view} where not is_refused ${keys === good ? "" : latest}`,
  };
}

/** Of rows that are the same in all columns of `repeated`, if any is given, one is no other row. */
function supersededRows(view: string, { key }: RecordKind, [repeated]: readonly Filling[]): string {
  const first = (columns: readonly string[]) =>
    `row_number() over (partition by ${columns.map(identifier).join(", ")} order by sheet_order desc, source_row desc)`;
  const different = repeated ? `qualify ${first(repeated.columns.map(({ column }) => column))} = 1` : "";
  return `from (from ${view} where not is_refused ${different}) qualify ${first(key)} > 1`;
}

/** Whether `other` has taken every row of the same sheets, each under a key of its own that is part of the key of `kind`. */
function provesUnique(other: KindRows, kind: RecordKind, fillings: readonly Filling[]): boolean {
  if (other.count.kept !== other.count.read || !other.kind.key.every((column) => kind.key.includes(column)))
    return false;
  return fillings.every((filling) => {
    const same = other.fillings.find(({ table }) => table === filling.table);
    return (
      same !== undefined && hasContent(same) === "true" && keySql(other.kind, same) === keySql(other.kind, filling)
    );
  });
}

function keySql({ key }: RecordKind, filling: Filling): string {
  return key
    .map((name) => filling.columns.find(({ column }) => column === name))
    .map((column) => (column ? valueSql(column, filling) : ""))
    .join(", ");
}

/** File and sheet of a filling's rows, of a type that all fillings share and that Parquet is written from without hashing them. */
function sourcesOf({ recognised }: Filling, fillings: readonly Filling[]): string {
  if (recognised.is_of_forms) return "source_file as source_file";
  const hasForms = fillings.some((filling) => filling.recognised.is_of_forms);
  return (["file", "sheet"] as const)
    .map((name) => {
      const names = [...new Set(fillings.map((filling) => filling.recognised.sheet[name]))];
      const type = hasForms ? "varchar" : `enum(${names.map(literal).join(", ")})`;
      return `${literal(recognised.sheet[name])}::${type} as source_${name}`;
    })
    .join(", ");
}

const OWN_COLUMNS =
  "lambda name: name not in ('source_file', 'source_sheet', 'source_row', 'sheet_order', 'is_refused')";

/** A sheet with a row a month or an indicator repeats its projects and their budgets: the same again is no other row. */
function isOfFinerRows({ kind }: RecordKind, { recognised }: Filling): boolean {
  return ["project", "budget"].includes(kind) && recognised.fills.length > 1;
}

/** In a sheet of other things a department stands many times: it is one row, and none where a list of departments declares it. */
function rowsOf({ table, fill, recognised, columns }: Filling): string {
  const view = `${table}_fill_${fill.kind}`;
  if (fill.kind !== "department" || recognised.fills.length === 1) return `from ${view}`;
  const latest = columns
    .filter(({ column }) => column !== "department_code")
    .map(({ column }) => `arg_max_null(${identifier(column)}, source_row) as ${identifier(column)}`);
  return `select department_code, ${latest.join(", ")}, any_value(source_file) as source_file,
      any_value(source_sheet) as source_sheet, max(source_row) as source_row, any_value(sheet_order) as sheet_order,
      false as is_refused
    from ${view} where not is_refused and department_code not in (select code from known_department where is_declared)
    group by department_code`;
}

async function distinctRows(connection: DuckDBConnection, view: string, columns: string): Promise<number> {
  const [count = 0] = await numbers(
    connection,
    `select count(*) from (select distinct ${columns} from ${view} where not is_refused)`,
  );
  return count;
}

/** How many keys accepted batches already have. */
async function replacedKeys(
  connection: DuckDBConnection,
  store: StorePaths,
  { kind, key }: RecordKind,
  view: string,
): Promise<number> {
  const paths = activeBatches(store)
    .map(({ id }) => join(batchFolder(store, id), `${kind}.parquet`))
    .filter((path) => existsSync(path));
  if (paths.length === 0) return 0;
  const same = key.map((column) => `earlier.${identifier(column)} is not distinct from now.${identifier(column)}`);
  const [count = 0] = await numbers(
    connection,
    `select count(*) from (select distinct ${key.map(identifier).join(", ")} from ${view} where not is_refused) as now
     semi join read_parquet([${paths.map(literal).join(", ")}], union_by_name = true) as earlier on ${same.join(" and ")}`,
  );
  return count;
}

async function numbers(connection: DuckDBConnection, sql: string): Promise<number[]> {
  const result = await connection.runAndReadAll(sql);
  return (result.getRows()[0] ?? []).map(Number);
}
