import type { DuckDBConnection } from "@duckdb/node-api";
import type { Queries } from "../../sql/types.ts";
import { type Asked, askQuery, type Given, type NamedQueries } from "../warehouse/queries/askQuery.ts";
import type { BriefScope } from "./structure.ts";

/** All that a brief says comes from these answers. */
export interface BriefRows {
  readonly years: Asked<"overview_by_year">;
  readonly outcomes: Asked<"review_outcomes">;
  readonly warnings: Asked<"warnings_by_rule">;
  readonly months: Asked<"execution_by_month">;
  /** Departments with warnings, most of them first. */
  readonly warned: Asked<"departments_to_watch">;
  readonly ratings: Asked<"ratings_by_year">;
  readonly effects: Asked<"effects_by_year">;
  readonly rules: Asked<"result_rules">;
  readonly compliance: Asked<"compliance_by_year">;
  readonly shortfalls: Asked<"year_shortfalls">;
  readonly findings: Asked<"data_quality_by_rule">;
}

/** Asks every query of the brief for a scope and year. */
export async function readBriefRows(
  connection: DuckDBConnection,
  queries: NamedQueries,
  scope: BriefScope,
): Promise<BriefRows> {
  const region: Given = scope.region_code === null ? {} : { region_code: scope.region_code };
  const within: Given = scope.department_code === null ? region : { ...region, department_code: scope.department_code };
  const ask = <Name extends keyof Queries>(name: Name, parameters: Given) =>
    askQuery(connection, queries, name, parameters);
  const ofYear = { fiscal_year: scope.year, ...within };
  const ofBudget = { budget_year: scope.year, ...within };
  return {
    years: await ask("overview_by_year", within),
    outcomes: await ask("review_outcomes", ofBudget),
    warnings: await ask("warnings_by_rule", ofYear),
    months: await ask("execution_by_month", ofYear),
    warned: warnedOnly(await ask("departments_to_watch", ofYear)),
    ratings: await ask("ratings_by_year", within),
    effects: await ask("effects_by_year", within),
    rules: await ask("result_rules", ofBudget),
    compliance: await ask("compliance_by_year", within),
    shortfalls: await ask("year_shortfalls", ofYear),
    findings: await ask("data_quality_by_rule", ofYear),
  };
}

/** Without the departments that are only behind the calendar. */
function warnedOnly(asked: BriefRows["warned"]): BriefRows["warned"] {
  return { ...asked, rows: asked.rows.filter(({ warning_count }) => warning_count > 0) };
}
