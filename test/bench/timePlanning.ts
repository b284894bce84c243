import type { DuckDBConnection } from "@duckdb/node-api";
import { computeScenario } from "../../client/planning/arithmetic/computeScenario.ts";
import { type Line, readLine } from "../../client/planning/arithmetic/Line.ts";
import type { Scenario } from "../../client/planning/arithmetic/Scenario.ts";
import { startScenario } from "../../client/planning/startScenario.ts";
import type { BenchServer } from "./BenchServer.ts";
import { LAST_YEAR } from "./generateStore.ts";
import { percentile } from "./percentile.ts";

/** What a plan of next year costs; milliseconds. */
export interface PlanningTiming {
  /** Lines of the office (of one region where it is a province) in the page and at the server, and of a large office in the page. */
  readonly lines: number;
  readonly page_p50: number;
  readonly page_p99: number;
  readonly server_p50: number;
  readonly large_lines: number;
  readonly large_p50: number;
  readonly large_p99: number;
  /** Projections of a department's year from its months: how many there were, and the share whose bounds held what came out (aim: 0.9). */
  readonly projections: number;
  readonly coverage: number | null;
}

const BUDGET_YEAR = LAST_YEAR + 1;
const LARGE = 50_000;
const ONE_TABLE = 10_000;
const SERVER_ROUNDS = 5;

/** Works a scenario out for the office or one of its regions, and for as many lines as a large office has, at a rate that moves every time. */
export async function timePlanning(
  server: BenchServer,
  connection: DuckDBConnection,
  rounds: number,
): Promise<PlanningTiming> {
  const region = await placeToPlan(connection);
  const scope = region === null ? "" : `&region_code=${region}`;
  const { body } = await server.ask(`/api/queries/planning_lines?budget_year=${BUDGET_YEAR}${scope}`);
  const { snapshot } = JSON.parse((await server.ask("/api/health")).body) as { snapshot: string };
  const lines = (JSON.parse(body) as { rows: Parameters<typeof readLine>[0][] }).rows.map(readLine);
  const scenario = startScenario(
    { name: "bench", budget_year: BUDGET_YEAR, snapshot, region, department: null, method: "trend" },
    RULES,
    { from_year: 0, floor_rate: "0.6", allowance_rate: "0.1", recovers_idle: true, growth_rate: "0.08" },
  );
  const large = Array.from({ length: LARGE }, (_, at): Line => {
    const line = lines[at % lines.length];
    if (line === undefined) throw new Error(`There are no lines to plan.`);
    return { ...line, code: `${line.code}-${at}` };
  });
  const small = timeInPage(lines, scenario, rounds);
  const wide = timeInPage(large, scenario, rounds);
  const atServer: number[] = [];
  for (let turn = 0; turn < SERVER_ROUNDS; turn++) atServer.push(await timeAtServer(server, at(scenario, turn)));
  return {
    lines: lines.length,
    page_p50: percentile(small, 50),
    page_p99: percentile(small, 99),
    server_p50: percentile(atServer, 50),
    large_lines: LARGE,
    large_p50: percentile(wide, 50),
    large_p99: percentile(wide, 99),
    ...(await coverage(connection)),
  };
}

const rates = { minimum_rate: "0.10", maximum_rate: "0.20", applied_rate: "0.15" };
const RULES = [
  { region_code: null, rating: "fair", from_year: BUDGET_YEAR, action: "cut", ...rates },
  {
    region_code: null,
    rating: "poor",
    from_year: BUDGET_YEAR,
    action: "cancel",
    minimum_rate: null,
    maximum_rate: null,
    applied_rate: null,
  },
];

/** The scenario with its applied rate and its ceiling moved on, as by a slider. */
function at(scenario: Scenario, turn: number): Scenario {
  const ratings = scenario.rules.ratings.map((rule) =>
    rule.action === "cut" ? { ...rule, applied_rate: ((10 + (turn % 10)) / 100).toFixed(2) } : rule,
  );
  const ceiling_yuan = `${1_000_000 + turn}.00`;
  return {
    ...scenario,
    rules: { ...scenario.rules, ratings },
    ceilings: [{ by: "whole", code: null, ceiling_yuan, spread: "proportion", gives_reserve: false }],
  };
}

function timeInPage(lines: readonly Line[], scenario: Scenario, rounds: number): number[] {
  const times: number[] = [];
  for (let turn = 0; turn < rounds + WARMING; turn++) {
    const moved = at(scenario, turn);
    const began = performance.now();
    computeScenario(lines, moved);
    if (turn >= WARMING) times.push(performance.now() - began);
  }
  return times;
}

const WARMING = 5;

async function timeAtServer(server: BenchServer, scenario: Scenario): Promise<number> {
  const began = performance.now();
  const answer = await fetch(`${server.address}/api/scenarios/compute`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Jixiao": "1", "X-Jixiao-Principal": "bench" },
    body: JSON.stringify(scenario),
  });
  if (!answer.ok) throw new Error(`A scenario answers ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
  await answer.json();
  return performance.now() - began;
}

/** The whole office where one table holds it, else its smallest region. */
async function placeToPlan(connection: DuckDBConnection): Promise<string | null> {
  const read = await connection.runAndReadAll(`select region_code, sum(count(*)) over ()::integer as all_lines
    from marts.planning_line where budget_year = ${BUDGET_YEAR} group by region_code order by count(*), region_code limit 1`);
  const [region, all] = read.getRows()[0] ?? [];
  return Number(all) <= ONE_TABLE ? null : String(region);
}

/** Months before December alone: then all is paid. */
async function coverage(connection: DuckDBConnection) {
  const rows = await connection.runAndReadAll(`
    select count(*)::integer as projections, avg((outcome_yuan between lower_yuan and upper_yuan)::integer) as coverage
    from marts.year_end_projection
    where department_code is not null and month < 12 and outcome_yuan is not null and upper_yuan is not null`);
  const [row] = rows.getRowObjectsJson();
  return { projections: Number(row?.projections), coverage: row?.coverage == null ? null : Number(row.coverage) };
}
