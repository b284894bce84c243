import type { DuckDBConnection } from "@duckdb/node-api";
import type { Queries } from "../../sql/types.ts";
import type { NamedQueries } from "../warehouse/queries/askQuery.ts";
import type { GroupRow } from "../warehouse/queries/grouping.ts";
import { groupingSql, groupQuery } from "../warehouse/queries/groupQuery.ts";
import { askScenario, scenarioBindings, scenarioQuery } from "./askScenario.ts";
import { checkScenario } from "./checkScenario.ts";
import { type Problem, type ProblemCode, problemAt } from "./Problem.ts";
import type { ScenarioBody } from "./scenarioBody.ts";

/** Groupings in which totals are told, by the column of the lines that they group. */
export const GROUPINGS = {
  department: "department_code",
  function_class: "function_class_code",
  fund_type: "fund_type_code",
} as const;

/** What a scenario comes to on its evidence. */
export interface ComputedScenario {
  readonly lines: readonly Queries["scenario_lines"]["row"][];
  readonly totals: ScenarioTotals;
  readonly ceilings: readonly Queries["scenario_envelope"]["row"][];
  readonly problems: readonly Problem[];
}

/** Sums of all money of the lines, of everything and by group. */
export interface ScenarioTotals {
  readonly whole: GroupRow;
  readonly department: readonly GroupRow[];
  readonly function_class: readonly GroupRow[];
  readonly fund_type: readonly GroupRow[];
}

/** Works a scenario out in SQL: lines, totals, ceilings and what is wrong. A scenario that is wrong in itself has problems alone. */
export async function computeScenario(
  connection: DuckDBConnection,
  queries: NamedQueries,
  scenario: ScenarioBody,
): Promise<ComputedScenario> {
  const wrong = checkScenario(scenario);
  if (wrong.length > 0) {
    const totals = { whole: {}, department: [], function_class: [], fund_type: [] };
    return { lines: [], totals, ceilings: [], problems: wrong };
  }
  const lines = await askScenario(connection, queries, "scenario_lines", scenario);
  const ceilings = await askScenario(connection, queries, "scenario_envelope", scenario);
  const totals = await totalsOf(connection, queries, scenario);
  return { lines, totals, ceilings, problems: await problemsOf(connection, queries, scenario) };
}

/** Sums of a scenario in every grouping, exact. */
export async function totalsOf(
  connection: DuckDBConnection,
  queries: NamedQueries,
  scenario: ScenarioBody,
): Promise<ScenarioTotals> {
  const query = scenarioQuery(queries, "scenario_lines");
  const money = query.columns.filter(({ name }) => name.endsWith("_yuan")).map(({ name }) => name);
  const measures = {
    line_count: { count: "*" },
    ...Object.fromEntries(money.map((name) => [name, { sum: name }])),
  };
  const totals: Record<string, readonly GroupRow[]> = {};
  let whole: GroupRow = {};
  for (const [grouping, column] of Object.entries(GROUPINGS)) {
    const { sql, bindings, columns } = groupingSql(query, { by: [column], measures, ignores: [] }, {});
    const grouped = await groupQuery(
      connection,
      { sql, bindings, columns: columns.slice(1) },
      scenarioBindings(scenario),
    );
    totals[grouping] = grouped.rows;
    whole = withoutGroup(grouped.total, column);
  }
  return { whole, ...(totals as Omit<ScenarioTotals, "whole">) };
}

/** What is wrong with a scenario on its evidence, each at its place. */
export async function problemsOf(
  connection: DuckDBConnection,
  queries: NamedQueries,
  scenario: ScenarioBody,
): Promise<Problem[]> {
  const rows = await askScenario(connection, queries, "scenario_problems", scenario);
  return rows.map(({ rule, subject_code, ceiling_no, group_code, over_yuan }) => {
    const place = subject_code === null ? { ceiling: ceiling_no ?? 0 } : { subject_code };
    return problemAt(rule as ProblemCode, place, { value: over_yuan ?? subject_code ?? group_code ?? "" });
  });
}

function withoutGroup(total: GroupRow, column: string): GroupRow {
  return Object.fromEntries(Object.entries(total).filter(([name]) => name !== column));
}
