import type { Row } from "../api.ts";
import { millionthsOf, rateOf } from "./arithmetic/fen.ts";
import { actions, type LowExecution, type RatingRule, ratings, type Scenario } from "./arithmetic/Scenario.ts";

type Start = Pick<Scenario, "name" | "budget_year" | "snapshot" | "region" | "department" | "method">;

/** What a person begins with who turns low execution on where nothing is laid down. */
export const usualLowExecution: LowExecution = { floor_rate: "0.6", allowance_rate: "0.1" };

/** A scenario under the rules and limits in force, with nothing decided yet; no `limits` means that none are laid down. */
export function startScenario(
  start: Start,
  rules: readonly Row<"planning_rules">[],
  limits: Row<"planning_limits"> | undefined,
): Scenario {
  const [floor_rate, allowance_rate, growth_rate] = [
    limits?.floor_rate,
    limits?.allowance_rate,
    limits?.growth_rate,
  ].map((rate) => plain(rate ?? null));
  return {
    ...start,
    description: "",
    rules: {
      ratings: rules.flatMap(ruleOf),
      low_execution: floor_rate && allowance_rate ? { floor_rate, allowance_rate } : null,
      recovers_idle: limits?.recovers_idle ?? false,
      growth_rate: growth_rate ?? null,
    },
    ceilings: [],
    decisions: {},
    decided: null,
  };
}

function ruleOf(row: Row<"planning_rules">): readonly RatingRule[] {
  const rating = ratings.find((one) => one === row.rating);
  const action = actions.find((one) => one === row.action);
  if (!rating || !action) return [];
  const [minimum_rate, maximum_rate, applied_rate] = [row.minimum_rate, row.maximum_rate, row.applied_rate].map(plain);
  return [
    {
      region_code: row.region_code,
      rating,
      action,
      minimum_rate: minimum_rate ?? null,
      maximum_rate: maximum_rate ?? null,
      applied_rate: applied_rate ?? null,
    },
  ];
}

/** A rate without idle zeros. */
function plain(rate: string | null): string | null {
  const millionths = millionthsOf(rate);
  return millionths === null ? null : rateOf(millionths);
}
