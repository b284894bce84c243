import { ApiError } from "../ApiError.ts";
import { noticeSnapshot } from "../query.ts";
import { sqlText } from "../text/sql.ts";
import type { Text } from "../text/text.ts";
import {
  type Cell,
  fetchRows,
  fetchRun,
  type ResultColumn,
  type Run,
  type SqlError,
  type Statement,
  startRun,
} from "./runApi.ts";

/** A result that is small enough to be held whole. */
export interface SqlAnswer {
  readonly id: string;
  readonly snapshot: string;
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  /** How many rows there are, of which `rows` are the first. */
  readonly row_count: number;
  readonly is_truncated: boolean;
}

/** Seconds that an answer is held while a run goes on. */
const WAIT = 20;
const WINDOW = 1_000;

/** Runs a statement to its end and brings its first rows, `most` of them. */
export async function askSql(statement: Statement, most: number): Promise<SqlAnswer> {
  const { id } = await startRun(statement);
  const run = await ended(id);
  if (run.state !== "done") throw failureOf(run);
  if (!statement.snapshot) noticeSnapshot(run.snapshot);
  const rows = await bringRows(run, most);
  const { snapshot, is_truncated } = run;
  return {
    id,
    snapshot,
    columns: run.columns ?? [],
    rows,
    row_count: run.row_count ?? rows.length,
    is_truncated: is_truncated === true,
  };
}

/** The first rows of a result, `most` of them. */
export async function bringRows(run: Run, most: number): Promise<SqlAnswer["rows"]> {
  const names = (run.columns ?? []).map(({ name }) => name);
  const rows: Readonly<Record<string, Cell>>[] = [];
  const wanted = Math.min(most, run.row_count ?? 0);
  while (rows.length < wanted) {
    const limit = Math.min(WINDOW, wanted - rows.length);
    const window = await fetchRows(run.id, rows.length, limit, { sort: null, filters: [] });
    if (window.rows.length === 0) break;
    for (const [, ...cells] of window.rows) {
      rows.push(Object.fromEntries(names.map((name, at) => [name, cells[at] ?? null])));
    }
  }
  return rows;
}

async function ended(id: string): Promise<Run> {
  for (;;) {
    const run = await fetchRun(id, WAIT);
    if (run.state !== "queued" && run.state !== "running") return run;
  }
}

/** What to tell of a run that did not end well. */
export function failureOf({ state, error }: Run): ApiError {
  if (error !== null) return new ApiError("sql_failed", errorText(error));
  return new ApiError(`sql_${state}`, state === "killed" ? sqlText.killed : sqlText.stopped);
}

/** What went wrong, in both languages where it is not the engine that speaks. */
export function errorText({ message, message_zh, message_en }: SqlError): Text {
  return { zh: message_zh || message, en: message_en || message };
}
