import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { BenchServer } from "./BenchServer.ts";
import type { Answer } from "./KeptConnection.ts";
import { percentile } from "./percentile.ts";

/** What the workbench costs and holds; milliseconds. */
export interface WorkbenchTiming {
  /** From asking to the end of the run over HTTP, and the same in bare DuckDB. */
  readonly short_p50: number;
  readonly short_duckdb_p50: number;
  readonly long_p50: number;
  readonly long_duckdb_p50: number;
  readonly million_rows: number;
  readonly million_rows_duckdb: number;
  /** From asking to the first rows of a short statement, and of the million. */
  readonly first_row_p50: number;
  readonly million_first_row: number;
  /** From the stop button to a run that has ended: those that listen to an interruption, and those that do not. */
  readonly stop_worst: number;
  /** A dashboard's query, alone and beside four runaway statements. */
  readonly dashboard_idle_p95: number;
  readonly dashboard_runaway_p95: number;
  /** Thirty-two people ask at once: until the first, and until the last is served. */
  readonly people_first: number;
  readonly people_last: number;
  readonly people_served: number;
}

/** How far apart the two times of a dashboard may lie, and the most that a stop may take. */
const MOST = { dashboards: 2, stop_worst: 1_500 };

/** Whether the workbench keeps what it promises to everybody else. */
export function keepsPromises(timing: WorkbenchTiming): boolean {
  const { dashboard_idle_p95, dashboard_runaway_p95, stop_worst, people_served } = timing;
  const isFelt = dashboard_runaway_p95 > MOST.dashboards * dashboard_idle_p95;
  return !isFelt && stop_worst <= MOST.stop_worst && people_served === PEOPLE;
}

const PEOPLE = 32;
const SHORT = "select fiscal_year, department_code, executed_yuan from marts.department_year order by all limit 500";
const LONG = "select count(distinct hash(range % 3000000)) from range(12000000)";
const MILLION =
  "select range as number, (range * 0.01)::decimal(18, 2) as a_yuan, 'row ' || range as text from range(1000000)";
const RUNAWAYS = [
  "select count(*) from range(1000000) a, range(1000000) b where a.range * b.range = -1",
  "select count(distinct a.range || b.range) from range(100000) a, range(100000) b",
  "with recursive t as (select 1 as a union all select a + 1 from t) select max(a) from t",
  "select list_sum(list_transform(list(x), lambda y: y * 2)) from range(300000000) t(x)",
];
const DASHBOARD = [
  "/api/queries/department_scores?fiscal_year=2022",
  "/api/queries/overview_by_year",
  "/api/queries/trends",
];

/** Measures the workbench of a running server, beside a connection to the same snapshot. */
export async function timeWorkbench(
  server: BenchServer,
  connection: DuckDBConnection,
  rounds: number,
): Promise<WorkbenchTiming> {
  await runToEnd(server, "select 1");
  const few = Math.max(3, Math.round(rounds / 10));
  const short = await repeat(rounds, () => runToEnd(server, SHORT));
  const long = await repeat(few, () => runToEnd(server, LONG));
  const million = await runToEnd(server, MILLION);
  const bare = (sql: string) => time(() => connection.runAndReadAll(sql));
  const idle = await dashboards(server, rounds);
  const { stops, beside } = await besideRunaways(server, rounds);
  return {
    short_p50: percentile(
      short.map(({ end }) => end),
      50,
    ),
    short_duckdb_p50: percentile(await repeat(rounds, () => bare(SHORT)), 50),
    long_p50: percentile(
      long.map(({ end }) => end),
      50,
    ),
    long_duckdb_p50: percentile(await repeat(few, () => bare(LONG)), 50),
    million_rows: million.end,
    million_rows_duckdb: await time(() => connection.run(MILLION)),
    first_row_p50: percentile(
      short.map(({ first }) => first),
      50,
    ),
    million_first_row: million.first,
    stop_worst: Math.max(...stops),
    dashboard_idle_p95: percentile(idle, 95),
    dashboard_runaway_p95: percentile(beside, 95),
    ...(await thirtyTwo(server)),
  };
}

interface Waited {
  readonly first: number;
  readonly end: number;
}

/** One statement as a page runs it: an id, then waiting for news; rows are read as soon as there are some. */
async function runToEnd(server: BenchServer, sql: string, person = "bench"): Promise<Waited> {
  const began = performance.now();
  const id = await start(server, sql, person);
  let first: number | null = null;
  let known = "";
  for (;;) {
    const { state, columns } = await ask<{ state: string; columns: unknown[] | null }>(
      server,
      `/api/sql/${id}?wait=10${known}`,
    );
    known = `&known=${state}`;
    if (first === null && columns !== null) {
      await ask(server, `/api/sql/${id}/rows?limit=100`);
      first = performance.now() - began;
    }
    if (state === "done") return { first: first ?? performance.now() - began, end: performance.now() - began };
    if (state !== "queued" && state !== "running") throw new Error(`${sql} ended ${state}`);
  }
}

async function start(server: BenchServer, sql: string, person: string): Promise<string> {
  const answer = await fetch(`${server.address}/api/sql`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Jixiao-Principal": person },
    body: JSON.stringify({ sql }),
  });
  if (answer.status !== 202) throw new Error(`${sql} answers ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}

async function ask<Body>(server: BenchServer, path: string): Promise<Body> {
  const answer = await fetch(`${server.address}${path}`);
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  return (await answer.json()) as Body;
}

async function dashboards(server: BenchServer, rounds: number): Promise<number[]> {
  return repeat(rounds, () =>
    time(() => Promise.all(DASHBOARD.map(async (path) => expectAnswer(await server.ask(path, { fresh: true }))))),
  );
}

function expectAnswer({ status, body }: Answer): void {
  if (status !== 200) throw new Error(`A dashboard's query answers ${status}: ${body.slice(0, 300)}`);
}

/** Four people run what never ends; a dashboard is asked meanwhile; then all four are stopped. */
async function besideRunaways(server: BenchServer, rounds: number) {
  const ids = await Promise.all(RUNAWAYS.map((sql, at) => start(server, sql, `runaway ${at}`)));
  await sleep(2_000);
  const beside = await dashboards(server, rounds);
  const stops = await Promise.all(
    ids.map((id) =>
      time(() => fetch(`${server.address}/api/sql/${id}`, { method: "DELETE", headers: { "X-Jixiao": "1" } })),
    ),
  );
  return { beside, stops };
}

async function thirtyTwo(server: BenchServer) {
  const began = performance.now();
  const ends = await Promise.all(
    Array.from({ length: PEOPLE }, () =>
      runToEnd(server, SHORT, randomUUID()).then(
        () => performance.now() - began,
        () => null,
      ),
    ),
  );
  const served = ends.filter((end) => end !== null);
  return { people_first: Math.min(...served), people_last: Math.max(...served), people_served: served.length };
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function repeat<Result>(times: number, work: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let turn = 0; turn < times; turn++) results.push(await work());
  return results;
}
