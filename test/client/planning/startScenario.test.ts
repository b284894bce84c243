import { expect, test } from "vitest";
import { startScenario } from "../../../client/planning/startScenario.ts";

const START = {
  name: "方案",
  budget_year: 2027,
  snapshot: "s",
  region: null,
  department: null,
  method: "adjusted",
} as const;

test("a scenario begins with the rules and limits that are laid down", () => {
  const fair = { region_code: null, rating: "fair", from_year: 2022, action: "cut" };
  const rates = { minimum_rate: "0.100000", maximum_rate: "0.200000", applied_rate: "0.150000" };
  const limits = { from_year: 2025, floor_rate: "0.700000", allowance_rate: "0.050000", recovers_idle: true };
  expect(startScenario(START, [{ ...fair, ...rates }], { ...limits, growth_rate: "0.080000" }).rules).toEqual({
    ratings: [
      {
        region_code: null,
        rating: "fair",
        action: "cut",
        minimum_rate: "0.1",
        maximum_rate: "0.2",
        applied_rate: "0.15",
      },
    ],
    low_execution: { floor_rate: "0.7", allowance_rate: "0.05" },
    recovers_idle: true,
    growth_rate: "0.08",
  });
});

test("what is not laid down is not in force", () => {
  const limits = { from_year: 2025, floor_rate: null, allowance_rate: null, recovers_idle: false, growth_rate: null };
  const nothing = { ratings: [], low_execution: null, recovers_idle: false, growth_rate: null };
  expect(startScenario(START, [], limits).rules).toEqual(nothing);
  expect(startScenario(START, [], undefined).rules).toEqual(nothing);
});
