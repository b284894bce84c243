import { allocate } from "./allocate.ts";
import type { Department } from "./departments.ts";
import { sumOf, toStep } from "./money.ts";
import { PUBLISHED_YEAR, STEP, type YearPlan } from "./plan.ts";
import type { Project } from "./projects.ts";
import { Random } from "./Random.ts";
import type { MoneyGroup } from "./sizes.ts";

/** A project's budget of one year. Amounts in fen. */
export interface BudgetLine {
  readonly project: Project;
  readonly year: number;
  /** The department it belongs to in this year. */
  readonly department: Department;
  /** Null for a project that came in during the year. */
  readonly requested: number | null;
  readonly initial: number;
  /** All sources together. */
  readonly adjusted: number;
  /** Part of `adjusted` that was carried in from last year. */
  readonly carried_in: number;
}

/** What the budgets of a year have to respect. */
export interface BudgetTask {
  readonly plan: YearPlan;
  readonly members: readonly { readonly project: Project; readonly department: Department }[];
  /** Natural sizes by serial number. */
  readonly sizes: readonly number[];
  /** Amounts that reviews asked for and granted, by serial number. */
  readonly reviewed: ReadonlyMap<number, { readonly requested: number; readonly approved: number }>;
  readonly groups: readonly MoneyGroup[];
  /** Balances of last year that may be carried in, by serial number. */
  readonly balances: ReadonlyMap<number, number>;
}

/** The budget lines of a year: their totals, and those of every group, come out exactly. */
export function makeBudgets(task: BudgetTask): BudgetLine[] {
  const { plan, members } = task;
  const amounts = anchorAmounts(task);
  return members.map(({ project, department }) => {
    const random = new Random(`budget/${plan.year}/${project.serial}`);
    const review = task.reviewed.get(project.serial);
    const isLate = cameLate(task, project);
    const change = adjustment(project, random.next(), random.normal());
    const anchor = amounts.get(project.serial) ?? 0;
    const isPublished = plan.year === PUBLISHED_YEAR;
    const initial = isLate ? 0 : isPublished ? (review?.approved ?? reversed(anchor, change)) : anchor;
    const adjusted = isPublished ? anchor : isLate ? toStep(weight(task, project)) : reversed(anchor, 1 / change);
    const lift = project.category === "staff" ? 1 : 1 + Math.max(0, 0.13 + 0.16 * random.normal());
    const carried_in = Math.min(task.balances.get(project.serial) ?? 0, Math.floor(adjusted * 0.3));
    const requested = isLate ? null : (review?.requested ?? toStep(initial * lift));
    return { project, year: plan.year, department, requested, initial, adjusted, carried_in };
  });
}

/** Initial budgets, in the published year adjusted ones: by group, what is left over all other projects. */
function anchorAmounts(task: BudgetTask): Map<number, number> {
  const { plan, members, groups, reviewed } = task;
  const amounts = new Map<number, number>();
  const bySerial = new Map(members.map(({ project }) => [project.serial, project]));
  for (const { project } of members) {
    const review = reviewed.get(project.serial);
    if (review !== undefined) amounts.set(project.serial, review.approved);
    else if (plan.year !== PUBLISHED_YEAR && cameLate(task, project)) amounts.set(project.serial, 0);
  }
  let rest = plan.budget - sumOf([...amounts.values()], (amount) => amount);
  const split = (total: number, serials: readonly number[]) => {
    const projects = serials.flatMap((serial) => bySerial.get(serial) ?? []);
    const parts = allocate(
      total,
      projects.map((project) => weight(task, project)),
      STEP,
    );
    for (const [index, project] of projects.entries()) amounts.set(project.serial, parts[index] ?? 0);
  };
  for (const { total, serials } of groups) {
    split(total, serials);
    rest -= total;
  }
  split(
    rest,
    [...bySerial.keys()].filter((serial) => !amounts.has(serial)),
  );
  return amounts;
}

/** One special project in forty comes in after the budget was passed: nothing initial, all adjusted. */
function cameLate({ plan, reviewed, groups }: BudgetTask, project: Project): boolean {
  if (project.category !== "special" || reviewed.has(project.serial)) return false;
  if (groups.some(({ serials }) => serials.includes(project.serial))) return false;
  return new Random(`late/${plan.year}/${project.serial}`).chance(0.025);
}

/** Size of this year: smaller in the first and last year of a project, and never quite the same. */
function weight({ plan, sizes }: BudgetTask, project: Project): number {
  const noise = new Random(`weight/${plan.year}/${project.serial}`).normal();
  const spread = project.category === "special" ? 0.16 : 0.04;
  const stage =
    project.category !== "special" ? 1 : plan.year === project.last ? 0.75 : plan.year === project.first ? 0.85 : 1;
  const growth = plan.budget / 22_536e8;
  return (sizes[project.serial] ?? 0) * growth * stage * Math.exp(spread * noise);
}

/** Initial over adjusted: most budgets are left alone. */
function adjustment(project: Project, chance: number, normal: number): number {
  if (project.category === "staff") return 1 / (1 + 0.05 * chance);
  return chance < 0.62 ? 1 : Math.min(1.5, Math.max(0.6, Math.exp(0.18 * normal - 0.05)));
}

function reversed(anchor: number, factor: number): number {
  return factor === 1 ? anchor : toStep(anchor * factor);
}
