import { money, type Unit } from "../format.ts";
import { say } from "../say.ts";
import { planningText } from "../text/planning.ts";
import { planningProblemText } from "../text/planningProblems.ts";
import { ratingWords } from "../text/ratings.ts";
import { yuanOf } from "./arithmetic/fen.ts";
import type { Problem } from "./arithmetic/findProblems.ts";
import type { Scenario } from "./arithmetic/Scenario.ts";
import { type GroupNames, nameOfCeiling } from "./groupNames.ts";

/** A problem in words, with its place and by how much. */
export function describeProblem(
  problem: Problem,
  scenario: Scenario,
  names: GroupNames,
  unit: Unit,
  unitName: string,
): string {
  const values: Record<string, string> = {};
  if ("line" in problem) values.line = problem.line;
  if ("rating" in problem) {
    values.rating = say(ratingWords[problem.rating] ?? planningText.unknown);
    values.region = problem.region === null ? say(planningText.allRegions) : problem.region;
  }
  if ("ceiling" in problem) {
    const ceiling = scenario.ceilings[problem.ceiling];
    values.ceiling = ceiling ? nameOfCeiling(ceiling, names) : "";
  }
  if ("by" in problem) values.amount = `${money(yuanOf(problem.by), unit)} ${unitName}`;
  return say(planningProblemText[problem.code], values);
}
