import type { DuckDBConnection } from "@duckdb/node-api";
import type { Queries } from "../../sql/types.ts";
import type { NamedQueries } from "../warehouse/queries/askQuery.ts";
import type { NamedQuery } from "../warehouse/queries/describeQueries.ts";
import type { ScenarioBody } from "./scenarioBody.ts";

/** Queries that a scenario is given to. */
export type ScenarioQuery = "scenario_lines" | "scenario_envelope" | "scenario_problems" | "scenario_uses";

/** The values that a query about a scenario is bound to: it goes in whole, longer than an address may be. */
export function scenarioBindings(scenario: ScenarioBody): Readonly<Record<string, string | null>> {
  const { budget_year, region, department } = scenario;
  return {
    budget_year: String(budget_year),
    region_code: region,
    department_code: department,
    scenario: JSON.stringify(scenario),
  };
}

/** Rows of a query about a scenario; money stays exact text. */
export async function askScenario<Name extends ScenarioQuery>(
  connection: DuckDBConnection,
  queries: NamedQueries,
  name: Name,
  scenario: ScenarioBody,
): Promise<readonly Queries[Name]["row"][]> {
  const reader = await connection.runAndReadAll(scenarioQuery(queries, name).sql, scenarioBindings(scenario));
  return reader.getRowObjectsJson() as unknown as Queries[Name]["row"][];
}

/** The text of a query about scenarios. */
export function scenarioQuery(queries: NamedQueries, name: ScenarioQuery): NamedQuery {
  const query = queries.get(name);
  if (query === undefined) throw new Error(`There is no query ${name}.`);
  return query;
}
