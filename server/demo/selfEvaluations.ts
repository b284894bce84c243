import type { BudgetLine } from "./budgets.ts";
import { type CityYear, isSelfEvaluated, isTargeted } from "./city.ts";
import type { Department } from "./departments.ts";
import { type IndicatorLibrary, makeIndicators } from "./indicators.ts";
import { sumOf } from "./money.ts";
import { Random } from "./Random.ts";

/** What a unit says of its own project, or a department of itself. Funds in fen; score 0 to 100, two decimals. */
export interface SelfEvaluation {
  readonly year: number;
  readonly code: string;
  readonly funds: number;
  readonly score: number;
  /** As given; empty where the unit gave none. */
  readonly rating: string;
  readonly reported_on: string;
}

/** Self-evaluations of projects: the sum of their indicators' scores, in one of four hundred added up wrongly. */
export function selfEvaluateProjects({ plan, lines }: CityYear, library: IndicatorLibrary): SelfEvaluation[] {
  return lines
    .filter(({ project }) => isSelfEvaluated(project, plan))
    .map((line) => {
      const random = new Random(`score/${plan.year}/${line.project.serial}`);
      const indicators = isTargeted(line.project, plan) ? makeIndicators(library, line.project, plan.year, true) : null;
      const points = indicators === null ? null : Math.round(sumOf(indicators, ({ score }) => score) * 100) / 100;
      const slip = random.chance(0.0025) ? 1.5 : 0;
      const score = points === null ? standingScore(random) : Math.max(0, points - slip);
      return selfEvaluation(plan.year, line.project.code, line.adjusted, score, random);
    });
}

/** Self-evaluations of whole departments: their funds are those of their projects once more. */
export function selfEvaluateDepartments({ plan, lines }: CityYear): SelfEvaluation[] {
  const own = new Map<Department, BudgetLine[]>();
  for (const line of lines) own.set(line.department, [...(own.get(line.department) ?? []), line]);
  return [...own].flatMap(([department, theirs]) => {
    const random = new Random(`score/${plan.year}/${department.code}`);
    if (!new Random(`whole/${department.code}`).chance(plan.department_self_share)) return [];
    const score = Math.min(99.5, Math.max(70, 93.5 + 3 * random.normal()));
    const funds = sumOf(theirs, ({ adjusted }) => adjusted);
    return [selfEvaluation(plan.year, department.code, funds, Math.round(score * 10) / 10, random)];
  });
}

/** Wages are paid or they are not: next to nothing is lost. */
function standingScore(random: Random): number {
  return Math.round(Math.min(100, 97.5 + 1.5 * random.normal()) * 10) / 10;
}

function selfEvaluation(year: number, code: string, funds: number, score: number, random: Random): SelfEvaluation {
  const isGenerous = score < 90 && score >= 89.8;
  const rating = score >= 90 || isGenerous ? "优" : score >= 80 ? "良" : score >= 60 ? "中" : "差";
  const day = String(random.integer(1, 28)).padStart(2, "0");
  return { year, code, funds, score, rating: random.chance(0.12) ? "" : rating, reported_on: `${year + 1}-03-${day}` };
}
