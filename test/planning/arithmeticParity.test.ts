import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { computeScenario } from "../../client/planning/arithmetic/computeScenario.ts";
import { yuanOf } from "../../client/planning/arithmetic/fen.ts";
import type { Line } from "../../client/planning/arithmetic/Line.ts";
import type { Scenario } from "../../client/planning/arithmetic/Scenario.ts";
import { loadMacros, loadModels } from "../../server/warehouse/models/loadModels.ts";
import { PROJECT } from "../../server/warehouse/projectFolders.ts";
import { someCase } from "../client/planning/givenScenario.ts";

const RUNS = 40;

/** Columns of `marts.planning_line` that a scenario reads, with what each line has in it. */
const COLUMNS: Readonly<Record<string, readonly [type: string, value: (line: Line) => string | boolean | null]>> = {
  budget_year: ["smallint", () => "2027"],
  subject_type: ["varchar", () => "project"],
  subject_code: ["varchar", ({ code }) => code],
  subject_name: ["varchar", ({ code }) => code],
  department_code: ["varchar", ({ groups }) => groups.department],
  department_name: ["varchar", ({ groups }) => groups.department],
  current_department_code: ["varchar", ({ groups }) => groups.department],
  region_code: ["varchar", ({ region }) => region],
  function_class_code: ["varchar", ({ groups }) => known(groups.function_class)],
  fund_type_code: ["varchar", ({ groups }) => known(groups.fund_type)],
  evidence_year: ["smallint", () => "2026"],
  is_new_request: ["boolean", ({ isNew }) => isNew],
  is_ended: ["boolean", ({ isEnded }) => isEnded],
  rating: ["varchar", ({ rating }) => rating],
  adjusted_yuan: ["decimal(38, 2)", ({ adjusted }) => amount(adjusted)],
  executed_yuan: ["decimal(38, 2)", ({ executed }) => amount(executed)],
  prior_adjusted_yuan: ["decimal(38, 2)", ({ priorAdjusted }) => amount(priorAdjusted)],
  prior_executed_yuan: ["decimal(38, 2)", ({ priorExecuted }) => amount(priorExecuted)],
  requested_yuan: ["decimal(38, 2)", ({ requested }) => amount(requested)],
  reviewed_requested_yuan: ["decimal(38, 2)", ({ reviewedRequested }) => amount(reviewedRequested)],
  approved_yuan: ["decimal(38, 2)", ({ approved }) => amount(approved)],
  idle_yuan: ["decimal(38, 2)", ({ idle }) => amount(idle)],
  baseline_adjusted_yuan: ["decimal(38, 2)", ({ baselines }) => amount(baselines.adjusted)],
  baseline_executed_yuan: ["decimal(38, 2)", ({ executed }) => amount(executed)],
  baseline_mean_yuan: ["decimal(38, 2)", ({ baselines }) => amount(baselines.mean)],
  baseline_trend_yuan: ["decimal(38, 2)", ({ baselines }) => amount(baselines.trend)],
};

let connection: DuckDBConnection;

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(loadMacros(PROJECT.sql));
  await connection.run("create schema marts");
  await connection.run("create schema core");
  const columns = Object.entries(COLUMNS).map(([name, [type]]) => `${name} ${type}`);
  await connection.run(`create table marts.planning_line (${columns.join(", ")})`);
  await connection.run(`create table core.dim_result_rule (
    region_code varchar, budget_year smallint, rating varchar, action varchar, applied_rate decimal(9, 6))`);
});

test("the page and the server come to the same, to the fen, whatever the lines and the scenario", async () => {
  await fc.assert(
    fc.asyncProperty(someCase, async ({ lines, scenario }) => {
      const inPage = computeScenario(lines, scenario);
      await setLines(lines);
      const onServer = await ask("scenario_lines", scenario);
      expect(onServer.map(serverLine)).toEqual(
        [...inPage.lines].sort((one, other) => (one.line.code < other.line.code ? -1 : 1)).map(pageLine),
      );
      const envelope = await ask("scenario_envelope", scenario);
      expect(envelope.map(({ proposal_yuan, locked_yuan }) => [proposal_yuan, locked_yuan])).toEqual(
        inPage.ceilings.map(({ proposal, locked }) => [yuanOf(proposal), yuanOf(locked)]),
      );
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

function pageLine({
  line,
  baseline,
  changes,
  proposal,
  isLocked,
  effects,
}: ReturnType<typeof computeScenario>["lines"][number]) {
  const amounts = [baseline, ...Object.values(changes), proposal, ...Object.values(effects.gross)];
  const counted = [effects.net.cut, effects.net.cancel];
  return [line.code, isLocked, ...[...amounts, ...counted].map(yuanOf)];
}

function serverLine(row: Record<string, unknown>) {
  const names = [
    "baseline",
    ...STEPS.map((step) => `${step}_change`),
    "proposal",
    "ex_ante",
    "cut",
    "cancel",
    "recover",
  ];
  const amounts = [...names, "counted_cut", "counted_cancel"].map((name) => row[`${name}_yuan`]);
  return [row.subject_code, row.is_locked, ...amounts];
}

const STEPS = ["ended", "rating", "low_execution", "review", "growth", "decision", "envelope"];

async function setLines(lines: readonly Line[]): Promise<void> {
  await connection.run("delete from marts.planning_line");
  const values = lines.map((line) => {
    const cells = Object.values(COLUMNS).map(([, value]) => value(line));
    return `(${cells.map((cell) => (cell === null ? "null" : `'${cell}'`)).join(", ")})`;
  });
  await connection.run(`insert into marts.planning_line values ${values.join(", ")}`);
}

async function ask(name: string, scenario: Scenario): Promise<Record<string, unknown>[]> {
  const query = QUERIES.get(name);
  if (query === undefined) throw new Error(`There is no query ${name}.`);
  const bindings = { region_code: null, department_code: null, scenario: JSON.stringify(scenario) };
  const reader = await connection.runAndReadAll(query.sql, { budget_year: "2027", ...bindings });
  return reader.getRowObjectsJson() as Record<string, unknown>[];
}

const QUERIES = new Map(loadModels(PROJECT.sql, "queries").map((query) => [query.name, query]));

function amount(fen: number | null): string | null {
  return fen === null ? null : yuanOf(fen);
}

function known(code: string): string | null {
  return code === "unknown" ? null : code;
}
