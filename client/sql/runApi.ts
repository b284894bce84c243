import { get, type Scalar, searchOf, send } from "../request.ts";

/** Values of `$parameters` as they are written; null where nothing is given. */
export type SqlParameters = Readonly<Record<string, string | null>>;

export interface Statement {
  readonly sql: string;
  readonly parameters?: SqlParameters;
  /** An older snapshot to run on. */
  readonly snapshot?: string | null;
  readonly limit?: number;
}

export type ColumnKind = "money" | "number" | "text" | "date" | "boolean" | "other";

export interface ResultColumn {
  readonly name: string;
  readonly type: string;
  readonly kind: ColumnKind;
}

export type RunState = "queued" | "running" | "done" | "failed" | "stopped" | "killed";

/** A statement on its way through the worker, and what came of it. */
export interface Run {
  readonly id: string;
  readonly state: RunState;
  readonly place_in_queue: number | null;
  /** Between 0 and 1; null where the engine cannot tell. */
  readonly progress: number | null;
  readonly seconds: number;
  readonly snapshot: string;
  readonly row_count: number | null;
  /** Null until it has ended. */
  readonly is_truncated: boolean | null;
  /** Known before it has ended, with its first rows; null before that. */
  readonly columns: readonly ResultColumn[] | null;
  readonly error: SqlError | null;
  readonly limits: {
    readonly seconds: number;
    readonly memory_mb: number;
    readonly rows: number;
    readonly bytes: number;
  };
}

export interface SqlError {
  /** The words of the engine, or of the gate. */
  readonly message: string;
  /** The same in both languages, where it is not the engine that speaks. */
  readonly message_zh?: string;
  readonly message_en?: string;
  /** Where in the statement, counted in characters. */
  readonly position: number | null;
}

/** One condition on a column of a result. */
export interface ResultFilter {
  readonly column: string;
  readonly op: FilterOperator;
  readonly value?: string;
}

export type FilterOperator = "=" | "<>" | "<" | "<=" | ">" | ">=" | "contains" | "is_null" | "not_null";

/** Which rows of a result are meant, and their order. */
export interface Arrangement {
  readonly sort: { readonly column: string; readonly isDescending: boolean } | null;
  readonly filters: readonly ResultFilter[];
}

export type Cell = string | null;

export interface RowWindow {
  readonly offset: number;
  readonly total: number;
  /** The row number, then the values as exact text. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface ColumnSummary {
  readonly name: string;
  readonly null_count: number;
  readonly distinct_count: number;
  readonly min: Cell;
  readonly max: Cell;
  readonly histogram: readonly { readonly from: number; readonly to: number; readonly count: number }[] | null;
  readonly top: readonly { readonly value: Cell; readonly count: number }[] | null;
}

/** Sends a statement to the worker; answers at once, with a run to follow. */
export function startRun(statement: Statement): Promise<{ readonly id: string }> {
  return send("POST", "/api/sql", statement);
}

/** How a run stands; with `wait` the answer is held until that changes, for so many seconds at most. */
export function fetchRun(id: string, wait?: number): Promise<Run> {
  return get(`/api/sql/${id}${searchOf({ wait })}`);
}

/** Stops a run: it is asked to, and ended a second later where it does not. */
export function stopRun(id: string): Promise<unknown> {
  return send("DELETE", `/api/sql/${id}`);
}

/** Some rows of a result in the arrangement asked for. */
export function fetchRows(id: string, offset: number, limit: number, arrangement: Arrangement): Promise<RowWindow> {
  return get(`/api/sql/${id}/rows${searchOf({ offset, limit, ...arranged(arrangement) })}`);
}

/** Each column at a glance. */
export async function fetchSummary(id: string, arrangement: Arrangement): Promise<readonly ColumnSummary[]> {
  const { filter } = arranged(arrangement);
  return (await get<{ columns: readonly ColumnSummary[] }>(`/api/sql/${id}/summary${searchOf({ filter })}`)).columns;
}

/** Exact sums and counts of some columns of some rows, by their places from 0 as they are arranged. */
export function fetchTotals(id: string, selection: Selected, arrangement: Arrangement): Promise<Totals> {
  const { first, last, columns } = selection;
  const names = columns.length === 0 ? null : columns.join(",");
  return get(`/api/sql/${id}/totals${searchOf({ first, last, columns: names, ...arranged(arrangement) })}`);
}

export interface Selected {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly string[];
}

export interface Totals {
  readonly columns: readonly { readonly name: string; readonly count: number; readonly sum: Cell }[];
}

/** Address of a whole result as a file. */
export function exportAddress(id: string, format: string): string {
  return `/api/sql/${id}/export${searchOf({ format })}`;
}

export interface Checked {
  readonly error: SqlError | null;
  readonly parameters: readonly CheckedParameter[];
  readonly statements: readonly { readonly from: number; readonly to: number }[];
}

export interface CheckedParameter {
  readonly name: string;
  readonly type: string | null;
  readonly choices: readonly string[] | null;
}

/** Reads a statement without running it: what is wrong with it, and the parameters it has. */
export function checkSql(sql: string): Promise<Checked> {
  return send("POST", "/api/sql/check", { sql });
}

/** How the engine would run a statement. */
export function explainSql(sql: string, parameters: SqlParameters): Promise<{ readonly plan: string }> {
  return send("POST", "/api/sql/explain", { sql, parameters });
}

function arranged({ sort, filters }: Arrangement): Readonly<Record<"sort" | "filter", Scalar>> {
  return {
    sort: sort === null ? null : `${sort.column}:${sort.isDescending ? "desc" : "asc"}`,
    filter: filters.length === 0 ? null : JSON.stringify(filters),
  };
}
