import { addressesOf, type Problem } from "../../intake/problem.ts";

/** Which rule each cell breaks, for every cell that problems name; errors, which say why there is no value, before all else. */
export function rulesByCell(problems: readonly Problem[]): ReadonlyMap<string, string> {
  const weight = { error: 2, warning: 1, info: 0 };
  const lightestFirst = problems.toSorted((a, b) => weight[a.severity] - weight[b.severity]);
  return new Map(
    lightestFirst.flatMap(({ cell, rule }) => addressesOf(cell).map((one): [string, string] => [one, rule])),
  );
}
