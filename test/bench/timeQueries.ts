import type { DuckDBConnection } from "@duckdb/node-api";
import { PROJECT } from "../../server/warehouse/projectFolders.ts";
import { describeQueries, type NamedQuery } from "../../server/warehouse/queries/describeQueries.ts";
import { bindValues } from "../../server/warehouse/queries/runQuery.ts";
import type { BenchServer } from "./BenchServer.ts";
import { percentile } from "./percentile.ts";

/** One named query through HTTP beside the same SQL with the same parameters in bare DuckDB; milliseconds. */
export interface QueryTiming {
  readonly query: string;
  readonly rows: number;
  /** The engine alone: nobody has read a row yet. */
  readonly engine_p50: number;
  /** The engine and its driver's own exact rows (`getRowObjectsJson`), in the process that asked. */
  readonly bare_p50: number;
  readonly bare_p99: number;
  readonly http_p50: number;
  readonly http_p99: number;
  /** The same answer asked for again, which the server has kept. */
  readonly kept_p50: number;
  /** What HTTP takes for each millisecond of bare DuckDB with the same parameters, at the median of rounds. */
  readonly ratio: number;
  /** What HTTP takes more, likewise. Medians of each way alone may be of other parameters: few rows here, many there. */
  readonly overhead_ms: number;
  /** Whether it keeps to 1.3 times where DuckDB needs more than 5 ms, to 2 ms more where it needs less. */
  readonly within_target: boolean;
}

/**
 * Times every named query of the snapshot that `connection` has open and `server` serves. Each way is asked in turn with the
 * same parameters (years and scopes in rotation), so that whatever else the machine does hits both alike. `rounds` answers count; one
 * round before them does not, nor do the rounds over all queries that warm both processes: the fixed cost of a request falls to a
 * third over the first hundreds, and the first names of the alphabet would bear it. The server is told to make each answer anew, then asked once more for the one it has kept.
 */
export async function timeQueries(
  connection: DuckDBConnection,
  server: BenchServer,
  rounds: number,
): Promise<QueryTiming[]> {
  const inputs = await readInputs(connection);
  const queries = [...(await describeQueries(connection, PROJECT.sql)).values()];
  for (let turn = 0; turn < WARMING_ROUNDS; turn++) {
    for (const query of queries) await askBothWays(connection, server, query, inputOf(query, inputs, turn));
  }
  const timings: QueryTiming[] = [];
  for (const query of queries) {
    timings.push(await timeQuery(connection, server, query, inputs, rounds));
  }
  return timings;
}

/** How often every query is asked both ways before the first is timed. */
export const WARMING_ROUNDS = 2;

const MOST_ROWS = 100_000;

const WAYS = ["engine", "bare", "http", "kept"] as const;
type Way = (typeof WAYS)[number];

/** Milliseconds of each way in each round; all ways of a round were asked for the same. */
type Times = Readonly<Record<Way, readonly number[]>>;

type Inputs = Readonly<Record<string, readonly string[]>>;

async function readInputs(connection: DuckDBConnection): Promise<Inputs> {
  const column = async (sql: string) =>
    (await connection.runAndReadAll(sql)).getRowsJson().map(([value]) => String(value));
  const years = await column("select fiscal_year from marts.year order by fiscal_year desc");
  return {
    fiscal_year: years,
    budget_year: years,
    first_year: years.slice(1),
    last_year: years,
    region_code: await column(
      "select region_code from marts.project_year where region_code is not null group by all order by all",
    ),
    department_code: await column("select department_code from marts.project_year group by all order by all limit 100"),
    project_code: await column("select project_code from marts.project_year group by all order by all limit 100"),
    indicator_name: await column(
      "select indicator_name from marts.indicator_library group by all order by all limit 100",
    ),
    kind: ["self"],
    side: ["self", "other"],
    // Three beside the two of `side`, so that each is asked for with each.
    subject_type: ["project", "department", "project"],
    effect: ["cut", "cancel", "ex_ante", "recover"],
    head_type: ["department", "function_class"],
    peer_basis: ["region"],
    level: ["1", "2", "3"],
  };
}

/** The `turn`th set of parameters: the whole office, a region, a department, in rotation, each with another year. */
function inputOf(query: NamedQuery, inputs: Inputs, turn: number): Record<string, string> {
  const scopes = ["", "region_code", "department_code"];
  const chosen = query.parameters.flatMap(({ name, is_optional }) => {
    if (is_optional && scopes.includes(name) && name !== scopes[turn % scopes.length]) return [];
    const values = inputs[name];
    if (values === undefined && is_optional) return [];
    if (values === undefined) throw new Error(`The bench knows no value for ${name} of ${query.name}.`);
    return [[name, values[Math.floor(turn / scopes.length) % values.length] ?? ""]];
  });
  return Object.fromEntries(chosen);
}

async function timeQuery(
  connection: DuckDBConnection,
  server: BenchServer,
  query: NamedQuery,
  inputs: Inputs,
  rounds: number,
): Promise<QueryTiming> {
  const times: Record<Way, number[]> = { engine: [], bare: [], http: [], kept: [] };
  let rows = 0;
  for (let turn = 0; turn <= rounds; turn++) {
    const once = await askBothWays(connection, server, query, inputOf(query, inputs, turn));
    if (once === null) continue;
    rows = Math.max(rows, once.rows);
    if (turn === 0) continue;
    for (const way of WAYS) times[way].push(once[way]);
  }
  return judge(query.name, rows, times);
}

/** Asks once in every way; milliseconds of each, and null where so many rows answer that the server gives them in files only. */
async function askBothWays(
  connection: DuckDBConnection,
  server: BenchServer,
  query: NamedQuery,
  input: Record<string, string>,
): Promise<(Record<Way, number> & { rows: number }) | null> {
  const began = performance.now();
  const result = await connection.runAndReadAll(query.sql, bindValues(query, input));
  const computed = performance.now();
  if (result.currentRowCount > MOST_ROWS) return null;
  result.getRowObjectsJson();
  const read = performance.now();
  await askServer(server, query.name, input, { fresh: true });
  const answered = performance.now();
  await askServer(server, query.name, input, { fresh: false });
  const again = performance.now();
  const [engine, bare] = [computed - began, read - began];
  return { rows: result.currentRowCount, engine, bare, http: answered - read, kept: again - answered };
}

async function askServer(
  server: BenchServer,
  name: string,
  input: Record<string, string>,
  freshness: { fresh: boolean },
): Promise<void> {
  const { status, body } = await server.ask(`/api/queries/${name}?${new URLSearchParams(input)}`, freshness);
  if (status !== 200) throw new Error(`/api/queries/${name} answers ${status}: ${body.slice(0, 300)}`);
}

/** The timing of a query, and whether it keeps to its target. */
export function judge(query: string, rows: number, { engine, bare, http, kept }: Times): QueryTiming {
  const [bare_p50, bare_p99] = [percentile(bare, 50), percentile(bare, 99)];
  const [http_p50, http_p99] = [percentile(http, 50), percentile(http, 99)];
  const rounds = http.map((over, at) => ({ over, under: bare[at] ?? Number.NaN }));
  const ratio = percentile(
    rounds.map(({ over, under }) => over / under),
    50,
  );
  const overhead_ms = percentile(
    rounds.map(({ over, under }) => over - under),
    50,
  );
  const within_target = bare_p50 > 5 ? ratio <= 1.3 : overhead_ms <= 2;
  const [engine_p50, kept_p50] = [percentile(engine, 50), percentile(kept, 50)];
  return {
    query,
    rows,
    engine_p50,
    bare_p50,
    bare_p99,
    http_p50,
    http_p99,
    kept_p50,
    ratio,
    overhead_ms,
    within_target,
  };
}
